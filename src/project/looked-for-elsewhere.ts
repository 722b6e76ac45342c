import { dirname, extname, join, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { initDiagnostics } from "../init/diagnostics.js";
import type { TableContract } from "../init/from/contract.js";
import { placeOf } from "../init/from/list-files.js";
import { sourceName } from "../init/from/write-models.js";

/** A file that a build would look for in another place than where it was found. */
export function lookedForElsewhere({ source, name, shown: found }: TableContract): readonly Diagnostic[] {
    const at = resolve(found);
    const expected = join(dirname(dirname(at)), sourceName(source), `${name}${extname(at)}`);
    if (expected === at) return [];
    const params = { found, expected: relative(process.cwd(), expected) };
    return [initDiagnostics.report("looked-for-elsewhere", placeOf(found), params)];
}
