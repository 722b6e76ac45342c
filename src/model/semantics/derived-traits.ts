import type { Scope, ScopeColumn } from "../../expression/compile.js";
import { parse } from "../../expression/parse/parse.js";
import { dependencyOrder } from "../../graph/dependency-order.js";
import type { ExpressionSlot } from "../../language/expression-slot.js";
import type { DerivedTraitDeclaration, TraitDeclaration } from "../../language/trait.js";
import { traitDiagnostics } from "../diagnostics/traits.js";
import type { DerivedTrait, Entity, Trait } from "../entity.js";
import { sentenceOf } from "./describe.js";
import { compileSlot } from "./expressions.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { valueSet } from "./value-sets.js";

/** All traits by name, each after those its value reads. A ring of them is a diagnostic. */
export function derivedOrder(traits: readonly TraitDeclaration[], notebook: Notebook): readonly string[] {
    const declared = new Map(traits.map((trait) => [trait.name.value, trait]));
    const { order, cycles } = dependencyOrder([...declared.keys()], (name) => {
        const trait = declared.get(name);
        return trait?.kind === "derived" ? wordsOf(trait.value) : [];
    });
    for (const ring of cycles) {
        const [first, second] = ring.map((name) => declared.get(name));
        if (first?.kind !== "derived") continue;
        const place = {
            span: first.value.span,
            ...(second?.kind === "derived" && { related: { span: second.value.span, label: "which needs the first" } }),
        };
        notebook.diagnostics.push(traitDiagnostics.report("cycle", place, { ring }));
    }
    return order;
}

/** The names an expression mentions, found before anybody knows their types. */
function wordsOf(slot: ExpressionSlot): readonly string[] {
    if (slot.kind === "native") return [];
    const { value } = parse({ text: slot.text, at: slot.node.at });
    const words: string[] = [];
    const visit = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(visit);
        else if (typeof node === "object" && node !== null) {
            if ("node" in node && node.node === "name" && "parts" in node && Array.isArray(node.parts)) {
                words.push(String(node.parts[0]?.text));
            } else Object.values(node).forEach(visit);
        }
    };
    visit(value);
    return words;
}

/**
 * A trait computed from attributes, single identifiers or keys, and the traits before it.
 *
 * @param declared names of attributes and traits, also of those that were left out
 * @returns undefined after a diagnostic has said why
 */
export function analyzeDerived(
    declaration: DerivedTraitDeclaration,
    entity: Entity,
    keys: readonly ScopeColumn[],
    before: readonly Trait[],
    declared: ReadonlySet<string>,
    notebook: Notebook,
): DerivedTrait | undefined {
    const name = declaration.name.value;
    const origin = define(notebook, `${entity.origin.path}.traits.${name}`, declaration.name.span);
    // What was left out because of an error of its own would only be reported a second time, as unknown.
    const known = new Set([...entity.attributes, ...before].map((column) => column.name));
    if (wordsOf(declaration.value).some((word) => declared.has(word) && !known.has(word))) return undefined;
    const expected = declaration.type?.value.type;
    const value = compileSlot(declaration.value, scopeOf(entity, keys, before, notebook), expected, notebook);
    if (value === undefined) return undefined;
    checkColumnName(declaration.name, value.type, notebook);
    return {
        kind: "derived",
        name,
        description: declaration.description?.value ?? sentenceOf(name),
        type: value.type,
        pii: declaration.pii?.value ?? null,
        values: valueSet(declaration.values, declaration.open, value.type, notebook),
        unit: declaration.unit?.value ?? null,
        value,
        nullable: value.nullable,
        origin,
    };
}

function scopeOf(entity: Entity, keys: readonly ScopeColumn[], before: readonly Trait[], notebook: Notebook): Scope {
    const columns: ScopeColumn[] = [
        ...entity.attributes.map((attribute) => ({ ...attribute, nullable: true })),
        ...before,
    ].map(({ name, type, nullable, values }) => {
        return { name, type, nullable, ...(values !== null && !values.open && { values: values.values }) };
    });
    const declaredAt = notebook.places.get(entity.origin.path);
    return { describe: entity.name, columns: [...keys, ...columns], ...(declaredAt !== undefined && { declaredAt }) };
}
