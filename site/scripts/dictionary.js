// Adds filters and an order above the dictionary. Without this script the whole dictionary is there to read.
// The choice is kept in the fragment of the address (#q=late&class=slow&sort=auc), so that it can be sent on; #NAME still leads to a feature.
(() => {
  "use strict";

  const dictionary = document.querySelector(".cs-dictionary");
  if (!dictionary) return;

  const isFrench = document.documentElement.lang === "fr";
  const say = (french, english) => (isFrench ? french : english);
  const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const sections = [...dictionary.querySelectorAll(".cs-concept")];
  const entries = sections.flatMap((section) => {
    const concept = section.querySelector("h2").textContent;
    const body = section.querySelector("tbody");

    return [...body.rows].map((row) => ({
      row, body, concept, key: section.dataset.concept, tables: row.dataset.table.split(" + "), text: plain(`${row.textContent} ${concept}`),
    }));
  });
  const isMeasured = entries.some(({ row }) => row.dataset.auc);

  // Each filter: its name in the address, its label, its choices, and what an entry has of it.
  const named = (of, names) => [...new Set(entries.flatMap(of))].map((value) => [value, names ? names[value] ?? value : value]);
  const filters = [
    ["concept", "Concept", sections.map((section) => [section.dataset.concept, capital(section.querySelector("h2").textContent)]), (entry) => [entry.key]],
    ["table", say("Table source", "Source table"), named((entry) => entry.tables), (entry) => entry.tables],
    ["class", say("Classe", "Class"), named((entry) => [entry.row.dataset.class], {
      immutable: say("immuable", "immutable"), slow: say("lente", "slow"), actionable: say("modifiable", "actionable"), held: say("tenue par un tiers", "held by others"),
    }), (entry) => [entry.row.dataset.class]],
    ["tier", say("Liste", "List"), named((entry) => [entry.row.dataset.tier], {
      core: say("de base", "core"), extended: say("étendue", "extended"),
    }), (entry) => [entry.row.dataset.tier]],
  ];
  const orders = [
    ["", say("par concept", "by concept")],
    ["auc", say("AUC décroissante", "AUC, highest first")],
    ["missing", say("le plus souvent sans valeur", "missing, most first")],
    ["complete", say("le moins souvent sans valeur", "missing, least first")],
  ];

  const form = document.createElement("form");
  form.className = "cs-filter";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", say("Filtrer le dictionnaire", "Filter the dictionary"));
  const field = (name, label, control) => {
    const wrap = document.createElement("label");
    control.name = name;
    wrap.append(label, control);
    form.append(wrap);

    return control;
  };
  const search = document.createElement("input");
  search.type = "search";
  search.autocomplete = "off";
  field("q", say("Mots dans le nom, le calcul ou le concept", "Words in the name, the formula or the concept"), search);
  const choose = (name, label, options) => {
    const select = document.createElement("select");
    for (const [value, text] of options) select.append(new Option(text, value));

    return field(name, label, select);
  };
  for (const [name, label, options] of filters) choose(name, label, [["", say("toutes", "all")], ...options]);
  form.elements.concept.options[0].text = say("tous", "all");
  if (isMeasured) choose("sort", say("Ordre", "Order"), orders);
  const clear = document.createElement("button");
  clear.type = "reset";
  clear.textContent = say("Tout montrer", "Show all");
  const count = document.createElement("output");
  count.className = "cs-filter-count";
  form.append(clear, count);

  // The table of all features in one order; it takes the rows out of the concepts, and gives them back.
  const sorted = document.createElement("section");
  sorted.className = "cs-sorted";
  sorted.hidden = true;
  const title = document.createElement("h2");
  const table = sections[0].querySelector("table").cloneNode(true);
  const rows = table.tBodies[0];
  rows.replaceChildren();
  sorted.append(title, table);
  dictionary.prepend(sorted);
  for (const { row, concept } of entries) {
    const note = document.createElement("span");
    note.className = "cs-feature-concept";
    note.textContent = capital(concept);
    row.cells[0].append(note);
  }

  const number = (row, name) => (row.dataset[name] ? Number(row.dataset[name]) : -1);
  const compare = {
    auc: (one, other) => number(other.row, "auc") - number(one.row, "auc"),
    missing: (one, other) => number(other.row, "missing") - number(one.row, "missing"),
    complete: (one, other) => number(one.row, "missing") - number(other.row, "missing"),
  };
  let order = "";
  const arrange = (wanted) => {
    if (wanted === order) return;
    order = wanted;
    if (order) rows.append(...[...entries].sort(compare[order]).map((entry) => entry.row));
    else for (const { row, body } of entries) body.append(row);
    title.textContent = order ? capital(orders.find(([value]) => value === order)[1]) : "";
    sorted.hidden = !order;
  };

  const show = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      entry.row.hidden = !words.every((word) => entry.text.includes(word))
        || filters.some(([name, , , of]) => form.elements[name].value && !of(entry).includes(form.elements[name].value));
      if (!entry.row.hidden) shown++;
    }

    arrange(form.elements.sort?.value ?? "");
    for (const section of sections) section.hidden = Boolean(order) || !section.querySelector("tbody tr:not([hidden])");
    count.textContent = say(`${shown} sur ${entries.length} variables`, `${shown} of ${entries.length} features`);
  };

  const otherLanguage = document.querySelector(".cs-language");
  const otherAddress = otherLanguage?.getAttribute("href");
  const remember = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    const hash = state.size ? `#${state}` : "";
    history.replaceState(null, "", hash || location.pathname + location.search);
    otherLanguage?.setAttribute("href", otherAddress + hash);
  };

  // A fragment without "=" names a feature or a concept: all is shown, so that it can be reached.
  const restore = () => {
    const isState = location.hash.includes("=");
    const state = new URLSearchParams(isState ? location.hash.slice(1) : "");
    for (const control of form.elements) if (control.name) control.value = state.get(control.name) ?? "";
    for (const select of form.querySelectorAll("select")) if (select.selectedIndex < 0) select.selectedIndex = 0;
    show();
    if (isState) otherLanguage?.setAttribute("href", otherAddress + location.hash);
    else if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); search.focus(); }));
  window.addEventListener("hashchange", restore);
  dictionary.before(form);
  restore();
})();
