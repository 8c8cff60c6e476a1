/**
 * `npm run bench`: measures forms, standards, hostile texts, requests and the built pane, and prints medians. Times depend on the machine:
 * compare ratios, and runs one after another.
 */
import { benchForms } from "./bench/forms";
import { benchHostile } from "./bench/hostile";
import { benchPane } from "./bench/pane";
import { benchRequests } from "./bench/requests";
import { benchStandards } from "./bench/standards";

async function main(): Promise<void> {
  for (const part of [
    benchForms,
    benchStandards,
    benchHostile,
    benchRequests,
    () => benchPane("dist"),
  ]) {
    process.stdout.write(`${await part()}\n\n`);
  }
}

void main();
