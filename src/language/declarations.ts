/**
 * What the model files say, one file at a time and nothing looked up: names are texts, expressions are unparsed.
 *
 * Entry points of this folder:
 * - `decode(files)` in decode.ts: files to `Declarations`, with all `syntax/...` and `language/...` diagnostics;
 * - `languageSchema()` in json-schema.ts: the JSON Schema of a model file, for editors;
 * - `languageReference()` in reference.ts: the page docs/language.md.
 *
 * Every declaration has a `span` and one property per key of the language, under the key's own name; a key that was
 * left out is undefined, and no default is filled in. Values are `Located`: `value`, `span`, `node`. An `ExpressionSlot`
 * holds the text that the expression parser reads; its node's `at` maps offsets of the text into the file.
 */
import type { EntityDeclaration } from "./entity.js";
import type { EventDeclaration } from "./event.js";
import type { FixtureDeclaration } from "./fixture.js";
import type { IdentityDeclaration } from "./identity.js";
import type { ProjectDeclaration } from "./project.js";
import type { RelationshipDeclaration } from "./relationship.js";
import type { SessionDeclaration } from "./session.js";
import type { SourceDeclaration } from "./source.js";

/** All definitions of a model, in the order of the files and of their lines. */
export interface Declarations {
    /** undefined only beside a diagnostic. */
    readonly project: ProjectDeclaration | undefined;
    readonly sources: readonly SourceDeclaration[];
    readonly identities: readonly IdentityDeclaration[];
    readonly entities: readonly EntityDeclaration[];
    readonly relationships: readonly RelationshipDeclaration[];
    readonly events: readonly EventDeclaration[];
    readonly sessions: readonly SessionDeclaration[];
    readonly fixtures: readonly FixtureDeclaration[];
}
