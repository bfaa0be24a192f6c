/** The source of plotly.js (its cartesian bundle), which the package brings. */
export declare function plotlySource(): string;
