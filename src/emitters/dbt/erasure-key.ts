import type { OutputFile } from "../output-tree.js";
import { propertiesFile } from "./properties-file.js";

const description = "The key of erased identifiers, as a literal. It stands in no file of the project.";

// Read when a statement is made, never when the project is parsed: who only parses it needs no key.
const macro = `{% macro c360_erasure_key() %}
{%- set key = var("erasure_key", env_var("C360_ERASURE_KEY", "")) -%}
{%- if execute and key == "" -%}
    {{ exceptions.raise_compiler_error("there is no key to hash what is erased with: set C360_ERASURE_KEY, to the same secret at every build") }}
{%- endif -%}
'{{ key | replace("'", "''") }}'
{%- endmacro %}
`;

/** What dbt hashes with: from a variable of the run, or the environment. */
export function erasureKeyFiles(): readonly (readonly [string, OutputFile])[] {
    return [
        ["macros/c360_erasure_key.sql", { draft: macro, language: "jinja", emitter: "dbt", origin: null }],
        ["macros/_c360_erasure_key.yml", propertiesFile([], { macros: [{ name: "c360_erasure_key", description }] })],
    ];
}
