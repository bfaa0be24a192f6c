// What a report does beyond being read: sorts its tables and shows one model at a time. Runs inside the page.
(() => {
  const NEXT_ORDER = { none: "ascending", ascending: "descending", descending: "none" };
  const IN_WORDS = { none: "original order", ascending: "sorted ascending", descending: "sorted descending" };

  for (const table of document.querySelectorAll("table.sortable")) makeSortable(table);
  chooseModels();
  letKeysScroll();

  function makeSortable(table) {
    const [body] = table.tBodies;
    const original = [...body.rows];
    const headers = [...table.tHead.rows[0].cells];
    const status = document.createElement("p");
    status.className = "unseen";
    status.setAttribute("role", "status");
    table.parentElement.after(status);
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const order = NEXT_ORDER[header.getAttribute("aria-sort") ?? "none"];
        for (const other of headers) other.removeAttribute("aria-sort");
        if (order !== "none") header.setAttribute("aria-sort", order);
        const isNumeric = "numeric" in header.dataset;
        body.append(...sorted(original, column, isNumeric, order));
        status.textContent = `${button.textContent}: ${IN_WORDS[order]}`;
      });
    });
  }

  function sorted(rows, column, isNumeric, order) {
    if (order === "none") return rows;
    const sign = order === "ascending" ? 1 : -1;
    const key = (row) => {
      const cell = row.cells[column];
      return isNumeric ? Number(cell.dataset.value ?? Number.NaN) : cell.textContent;
    };
    return [...rows].sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      if (!isNumeric) return sign * left.localeCompare(right, "en", { numeric: true });
      // Cells without a number come last in either order.
      if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) - Number.isNaN(right);
      return sign * (left - right);
    });
  }

  function chooseModels() {
    const articles = [...document.querySelectorAll("article.model")];
    const parts = document.querySelectorAll("#models [data-split]");
    const [model, split] = ["model-choice", "split-choice"].map((id) => document.getElementById(id));
    // The leaderboard has no models.
    if (!model) return;
    const show = () => {
      for (const article of articles) article.hidden = model.value !== "" && model.value !== article.id;
      for (const part of parts) part.hidden = split.value !== "" && split.value !== part.dataset.split;
    };
    const follow = (address) => {
      if (!articles.some((article) => `#${article.id}` === address)) return;
      model.value = address.slice(1);
      show();
    };
    model.addEventListener("change", show);
    split.addEventListener("change", show);
    // A link to a model that is not shown: first it is, then the browser goes there.
    document.addEventListener("click", (event) => follow(event.target.closest?.("a")?.getAttribute("href")));
    window.addEventListener("hashchange", () => follow(location.hash));
    model.closest("[hidden]").hidden = false;
    show();
    follow(location.hash);
    if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  /** Tables that are wider than the screen can be reached, and then moved, with the keyboard. */
  function letKeysScroll() {
    const watcher = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const overflows = target.scrollWidth > target.clientWidth;
        const attributes = { tabindex: "0", role: "region", "aria-label": target.dataset.label };
        for (const [name, value] of Object.entries(attributes))
          if (overflows) target.setAttribute(name, value);
          else target.removeAttribute(name);
      }
    });
    for (const place of document.querySelectorAll(".scroll")) watcher.observe(place);
  }
})();
