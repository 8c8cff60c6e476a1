/**
 * `npm run bench`: measures standards, forms, requests and the built pane, and prints medians. Times depend on the machine:
 * compare ratios, and runs one after another.
 */
import { benchForms } from "./bench/forms";
import { benchPane } from "./bench/pane";
import { benchRequests } from "./bench/requests";
import { benchStandards } from "./bench/standards";

async function main(): Promise<void> {
  for (const part of [benchStandards, benchForms, benchRequests, () => benchPane("dist")]) {
    process.stdout.write(`${await part()}\n\n`);
  }
}

void main();
