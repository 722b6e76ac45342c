import type { Origin } from "../model/origin.js";
import { positionAt } from "../text/source-text.js";
import type { SoundProject } from "./prepare.js";

/** Where a definition stands, as `models/customer.yaml:12`. */
export const locator =
    ({ places, files }: SoundProject) =>
    ({ file, path }: Origin): string => {
        const span = places.get(path);
        const text = files.find((one) => one.path === file)?.text;
        return span === undefined || text === undefined ? file : `${file}:${positionAt(text, span.start).line}`;
    };
