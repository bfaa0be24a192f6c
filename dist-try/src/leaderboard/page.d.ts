import type { Leaderboard } from "./leaderboard.js";
/**
 * The leaderboard as one page that needs nothing else: it can be read without scripts, sorted with them, and filtered by
 * mark by its styles alone. Entries' texts are shown as they are written; of their addresses only those that begin with
 * https:// become links.
 */
export declare function leaderboardPage(board: Leaderboard): string;
