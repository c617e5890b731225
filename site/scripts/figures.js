// Turns each figure's data into a chart when it comes into view. Without this script, or if the chart library does not load, the table stays.
(() => {
  "use strict";

  const plotlyAddress = new URL(document.currentScript.dataset.plotly, document.baseURI);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const drawn = new Set();
  let library;

  const loadLibrary = () => {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotlyAddress;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => reject(new Error(`${plotlyAddress} did not load`));
      document.head.append(script);
    });

    return library;
  };

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--cs-${name}`).trim();

  const styledAxis = (axis = {}) => ({
    ...axis,
    gridcolor: token("line"),
    linecolor: token("edge"),
    zerolinecolor: token("line"),
    tickfont: { color: token("muted") },
    title: { ...axis.title, font: { color: token("muted"), size: 13 }, standoff: 12 },
  });

  // On a phone, names down the page would leave no width for the chart: a long one goes over two lines, broken near its middle.
  const inTwoLines = (name) => {
    const spaces = [...name.matchAll(/ /g)].map((space) => space.index);
    if (name.length <= 18 || spaces.length === 0) return name;

    const middle = spaces.reduce((best, place) => (Math.abs(place - name.length / 2) < Math.abs(best - name.length / 2) ? place : best));

    return `${name.slice(0, middle)}<br>${name.slice(middle + 1)}`;
  };

  const namesDown = (axis, traces, place) => {
    if (place.clientWidth > 480 || !(axis.ticktext || axis.type === "category")) return axis;

    const names = axis.ticktext ?? [...new Set(traces.flatMap((trace) => trace.y))];
    place.style.minHeight = `${names.length * 36 + 130}px`;

    return { ...axis, tickvals: axis.tickvals ?? names, ticktext: names.map(inTwoLines) };
  };

  // A scale lies across: a bar beside the chart would take the width that a phone lacks.
  const styledScale = ({ coloraxis, meta }) => ({
    ...coloraxis,
    colorscale: meta.scale.map((name, place) => [place / (meta.scale.length - 1), token(name)]),
    colorbar: {
      ...coloraxis.colorbar,
      orientation: "h", thickness: 10, len: 0.6, x: 0, xanchor: "left", xpad: 0, y: 1, yanchor: "bottom", ypad: 4, outlinewidth: 0,
      tickfont: { color: token("muted") },
      title: { ...coloraxis.colorbar.title, side: "top", font: { color: token("muted"), size: 13 } },
    },
  });

  const channels = (color) => [1, 3, 5].map((place) => parseInt(color.slice(place, place + 2), 16));

  // Black or white, whichever is read better on the colour of a scale at a share of it: at least 4.58 to 1 (WCAG 2.x).
  const readableOn = (scale, share) => {
    const [low, high] = [token(scale[0]), token(scale[scale.length - 1])].map(channels);
    const light = low
      .map((channel, place) => (channel + share * (high[place] - channel)) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));

    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.179 ? "#000000" : "#ffffff";
  };

  const styledTrace = (trace, { coloraxis, meta }) => {
    if (trace.marker.coloraxis && !trace.text) return trace;
    if (trace.marker.coloraxis) return { ...trace, textfont: { color: trace.marker.color.map((value) => readableOn(meta.scale, value / coloraxis.cmax)) } };

    const color = trace.meta.tones ? trace.meta.tones.map(token) : token(trace.meta.tone);
    const styled = { ...trace, marker: { ...trace.marker, color }, textfont: { color: token("ink") } };
    if (trace.line) styled.line = { ...trace.line, color };
    if (trace.error_y) styled.error_y = { ...trace.error_y, color };
    if (trace.error_x) styled.error_x = { ...trace.error_x, color };

    return styled;
  };

  const draw = async (figure) => {
    const place = figure.querySelector(".cs-chart");
    const spec = JSON.parse(figure.querySelector(".cs-figure-spec").textContent);
    try {
      const plotly = await loadLibrary();
      const layout = {
        ...spec.layout,
        xaxis: styledAxis(spec.layout.xaxis),
        yaxis: styledAxis(namesDown(spec.layout.yaxis, spec.data, place)),
        ...(spec.layout.coloraxis && { coloraxis: styledScale(spec.layout) }),
        font: { family: getComputedStyle(place).fontFamily, size: 13, color: token("ink") },
        paper_bgcolor: "rgba(0,0,0,0)",
        plot_bgcolor: "rgba(0,0,0,0)",
        margin: { l: 8, r: spec.data.some((trace) => trace.orientation === "h") ? 48 : 24, t: spec.layout.coloraxis ? 72 : spec.layout.showlegend ? 40 : 16, b: 8 },
        legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom", font: { color: token("ink") } },
        hoverlabel: { bgcolor: token("surface"), bordercolor: token("edge"), font: { color: token("ink") } },
        dragmode: false,
      };
      await plotly.react(place, spec.data.map((trace) => styledTrace(trace, spec.layout)), layout, { displayModeBar: false, responsive: true });
      drawn.add(figure);
    } catch {
      // The table says the same.
      place.hidden = true;
      figure.querySelector(".cs-figure-data").open = true;
    }
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((one) => one.isIntersecting)) {
        observer.unobserve(entry.target);
        draw(entry.target);
      }
    },
    { rootMargin: "400px" },
  );

  for (const figure of document.querySelectorAll(".cs-figure:has(.cs-figure-spec)")) {
    figure.querySelector(".cs-chart").hidden = false;
    figure.querySelector(".cs-figure-data").open = false;
    observer.observe(figure);
  }

  // A page that is going to be printed draws what nobody scrolled to.
  if (location.hash === "#print") document.querySelectorAll(".cs-figure:has(.cs-figure-spec)").forEach(draw);

  dark.addEventListener("change", () => drawn.forEach(draw));
  window.addEventListener("beforeprint", () => {
    for (const table of document.querySelectorAll(".cs-figure-data")) table.open = true;
  });
})();
