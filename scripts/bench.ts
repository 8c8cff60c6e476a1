/** `npm run bench`: runs every file in bench/ that measures something, and prints medians. */
import { benchStandards } from "./bench/standards";

process.stdout.write(`${benchStandards()}\n`);
