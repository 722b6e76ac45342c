import type { Result } from "../diagnostics/result.js";
import type { SourceText } from "../text/source-text.js";
import { compileTexts } from "./compile.js";
import type { Project } from "./project.js";

/**
 * Checks model texts without any folder: for editors and tests. Files of rows that fixtures name count as missing.
 *
 * @example
 * validate([{ path: "models/project.yaml", text: "project: {nmae: acme}" }]).diagnostics[0]?.code
 * // "language/unknown-key"
 */
export function validate(files: readonly SourceText[]): Result<Project["model"]> {
    const { value, diagnostics } = compileTexts(files, () => ({ value: undefined, diagnostics: [] }));
    return { value: value.model, diagnostics };
}
