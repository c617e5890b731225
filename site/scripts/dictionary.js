// Adds a filter above the dictionary. Without this script the whole dictionary is there to read.
(() => {
  "use strict";

  const dictionary = document.querySelector(".cs-dictionary");
  if (!dictionary) return;

  const isFrench = document.documentElement.lang === "fr";
  const say = (french, english) => (isFrench ? french : english);
  const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
  const sections = [...dictionary.querySelectorAll(".cs-concept")];
  const rows = sections.flatMap((section) =>
    [...section.querySelectorAll("tbody tr")].map((row) => ({ row, section, text: plain(`${row.textContent} ${section.querySelector("h2").textContent}`) })),
  );

  const form = document.createElement("form");
  form.className = "cs-filter";
  form.setAttribute("role", "search");
  form.innerHTML = `
    <label>${say("Chercher une variable", "Search a feature")} <input type="search" autocomplete="off" /></label>
    <label>Concept <select><option value="">${say("tous", "all")}</option></select></label>
    <output class="cs-filter-count"></output>`;
  const words = form.querySelector("input");
  const concept = form.querySelector("select");
  for (const section of sections) concept.append(new Option(section.querySelector("h2").textContent, section.dataset.concept));

  const filter = () => {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, section, text } of rows) {
      row.hidden = (concept.value && section.dataset.concept !== concept.value) || !wanted.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }

    for (const section of sections) section.hidden = !section.querySelector("tbody tr:not([hidden])");
    form.querySelector("output").textContent = say(`${shown} sur ${rows.length} variables`, `${shown} of ${rows.length} features`);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  dictionary.before(form);
  filter();
})();
