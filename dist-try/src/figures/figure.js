export {};
//# sourceMappingURL=figure.js.map