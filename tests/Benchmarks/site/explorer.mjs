// Times the explorer in the real browser, signed in: node explorer.mjs ADDRESS CLIENTS_FILE VISITS
// ADDRESS       of a running service
// CLIENTS_FILE  a client's number on each line
// VISITS        of each kind; the first of each is not counted
// Prints, for each measure, the median, the 95th percentile and the greatest in milliseconds.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [address, file, count] = process.argv.slice(2);
const clients = readFileSync(file, 'utf8').trim().split('\n');
const visits = Number(count);
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] });

const taken = new Map();
const note = (name, value) => taken.set(name, [...(taken.get(name) ?? []), value]);

// What the page has painted last of its largest, and when the reader can act on the client.
async function visit(path, ready, prefix, counted) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.evaluateOnNewDocument(() => {
    window.largest = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.largest = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(address + path);
  const dialog = await page.waitForSelector('dialog.cs-sign-in button');
  const painted = await page.evaluate(() => new Promise((done) => setTimeout(() => done(window.largest), 300)));
  const target = new Promise((found) => browser.once('targetcreated', found));
  await dialog.click();
  const window = await (await target).page();
  const link = await window.waitForSelector("a[href*='user=advisor-demo']");
  await link.click();
  await page.waitForFunction(() => !document.querySelector('dialog.cs-sign-in'), { polling: 'mutation' });
  await page.waitForSelector(ready);
  if (counted) note(`${prefix}: largest paint of a first visit`, painted);
  return { page, context };
}

// From a click in the list to the client's page with what can be pressed.
async function open(page, client) {
  await page.evaluate((text) => {
    const input = document.querySelector('client-search input');
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, client);
  await page.waitForFunction((text) => [...document.querySelectorAll('[role=option]')].some((option) => option.textContent.includes(text)), { polling: 'mutation' }, client);
  return page.evaluate((text) => new Promise((done) => {
    const started = performance.now();
    const ready = () => document.querySelector('h1')?.textContent.includes(text) && document.querySelector('.cs-sentence') && document.querySelector('.cs-link');
    const observer = new MutationObserver(() => {
      if (!ready()) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - started)));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    [...document.querySelectorAll('[role=option]')].find((option) => option.textContent.includes(text)).click();
  }), client);
}

for (let turn = 0; turn <= visits; turn++) {
  const { page, context } = await visit('/', 'client-search input', 'home', turn > 0);
  const took = await open(page, clients[turn % clients.length]);
  if (turn > 0) note('client: from the choice in the list to a page that can be acted on', took);
  await context.close();
}

// Searches as the browser asks them, from typing to the answer; each is another prefix.
const { page, context } = await visit('/', 'client-search input', 'home', false);
for (let turn = 0; turn <= 10 * visits; turn++) {
  const client = clients[turn % clients.length];
  const took = await page.evaluate(async (text) => {
    const before = performance.getEntriesByType('resource').length;
    const input = document.querySelector('client-search input');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    for (let wait = 0; wait < 400; wait++) {
      await new Promise((next) => setTimeout(next, 5));
      const asked = performance.getEntriesByType('resource').slice(before).find((entry) => entry.name.includes('search='));
      if (asked?.responseEnd) return asked.duration;
    }
    return null;
  }, client.slice(0, 3 + turn % 4));
  if (turn > 0 && took !== null) note('search: an answer as the browser sees it', took);
  if (turn % 20 === 19) await page.evaluate(() => performance.clearResourceTimings());
}

await context.close();
await browser.close();

const at = (values, share) => [...values].sort((left, right) => left - right)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)];
for (const [name, values] of taken)
  console.log(`| ${name} | ${values.length} | ${at(values, 0.5).toFixed(0)} | ${at(values, 0.95).toFixed(0)} | ${Math.max(...values).toFixed(0)} |`);
