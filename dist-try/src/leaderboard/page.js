import { MARKS } from "../adapt/adapter.js";
import { markup, simulatedMark } from "../report/html.js";
import { page } from "../report/write-report.js";
import { columnTitle } from "../reproduce/table3.js";
/**
 * The leaderboard as one page that needs nothing else: it can be read without scripts, sorted with them, and filtered by
 * mark by its styles alone. Entries' texts are shown as they are written; of their addresses only those that begin with
 * https:// become links.
 */
export function leaderboardPage(board) {
    const { entries, refused, dataset, title } = board;
    const columns = entries[0]?.scored.map(({ cell }) => columnTitle(cell.split)) ?? [];
    const used = Object.keys(MARKS).filter((mark) => entries.some(({ card }) => card.mark === mark));
    const simulated = simulatedMark(dataset.simulated);
    const body = markup `<header>
<h1>Leaderboard: balanced error out of sample</h1>
<p>On ${title}. ${dataset.simulated ? markup `<strong>Simulated data</strong>: these numbers are no evidence about real cells.` : ""}</p>
</header>
<main>
<section id="entries">
<h2>Entries</h2>
<fieldset class="filter">
<legend>Show entries that may look at</legend>
<label><input type="radio" name="mark" id="mark-all" checked> anything</label>
${used.map((mark) => markup `<label><input type="radio" name="mark" id="mark-${mark === "I+" ? "I-plus" : mark}"> ${mark}: ${MARKS[mark]}</label>\n`)}</fieldset>
<div class="scroll" data-label="Leaderboard">
<table class="sortable wide">
<caption>Balanced error in percent [95 % interval]; in bold what no entry is better than beyond doubt${simulated}</caption>
<thead><tr><th scope="col">Entry</th><th scope="col" data-numeric>Rank</th><th scope="col">Mark</th>${columns.map((column) => markup `<th scope="col" data-numeric>${column}</th>`)}<th scope="col" data-numeric>Mean</th></tr></thead>
<tbody>
${entries.map((entry) => row(entry, entries))}</tbody>
</table>
</div>
<p class="note">Entries of one rank, marked =, are tied: an entry's rank is one more than the number of entries whose mean error is lower with a paired 95 % interval, over wells, that lies below 0. Everyone is scored by the same code on the same images. The numbers are in <a href="leaderboard.csv">leaderboard.csv</a>.</p>
${entries.length === 0 ? markup `<p>There are no entries yet.</p>` : ""}
</section>
${aboutSection(entries)}
${refused.length === 0 ? "" : refusedSection(board)}
</main>`;
    return page("COOS-7 leaderboard", body, ["leaderboard"]);
}
function row({ id, card, scored, best, rank, mean, low, high }, all) {
    const tied = all.filter((other) => other.rank === rank).length > 1;
    return markup `<tr data-mark="${card.mark}"><th scope="row">${card.name}<small>${id}</small></th><td data-value="${rank}">${rank}${tied ? " =" : ""}</td><td>${card.mark}</td>${scored.map(({ cell }, i) => markup `<td data-value="${cell.error}">${best[i] ? markup `<strong>${cell.error.toFixed(1)}</strong>` : cell.error.toFixed(1)}<small>[${cell.low.toFixed(1)}, ${cell.high.toFixed(1)}]</small></td>`)}<td data-value="${mean}">${mean.toFixed(1)}<small>[${low.toFixed(1)}, ${high.toFixed(1)}]</small></td></tr>
`;
}
/** What the cards say. */
function aboutSection(entries) {
    const about = ({ id, card }) => {
        const code = card.code.startsWith("https://") ? link(card.code) : card.code;
        return markup `<dt>${card.name} <small>${id}</small></dt><dd>${card.method}. Mark ${card.mark}: ${MARKS[card.mark]}. Extra data: ${card.extraData}. Seeds: ${card.seeds}. Code: ${code}.${card.contact === undefined ? "" : markup ` Contact: ${card.contact}.`}</dd>
`;
    };
    return markup `<section id="about">
<h2>About the entries</h2>
<dl>
${entries.map(about)}</dl>
</section>`;
}
/** A link to an address elsewhere, which is told nothing of this page. */
function link(address) {
    try {
        const { href, host } = new URL(address);
        return markup `<a href="${href}" rel="noreferrer nofollow">${host}</a>`;
    }
    catch {
        return markup `${address}`;
    }
}
function refusedSection({ refused }) {
    return markup `<section id="refused">
<h2>Not taken</h2>
<ul>
${refused.map(({ id, reason }) => markup `<li><strong>${id}</strong>: ${reason}</li>\n`)}</ul>
</section>`;
}
//# sourceMappingURL=page.js.map