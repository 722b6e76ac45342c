import { z } from "zod";
import { entryOf } from "../syntax/node.js";
import type { Span } from "../text/span.js";
import { type Form, readPart } from "./form.js";
import { keyText } from "./free-map.js";
import { list } from "./lists.js";
import type { Text } from "./located.js";
import { type Declared, mapOf, object, optional, required } from "./object.js";
import { row } from "./row.js";
import { flag, scalarOf } from "./scalars.js";

/** `email:ann@x.test`; `person.email:ann@x.test` where two identities have the type; `phone#1:123` for a life of it. */
export interface IdentifierTextDeclaration {
    readonly identity: Text | undefined;
    readonly type: Text;
    /** Which life of the value; undefined: the last. */
    readonly life: number | undefined;
    readonly value: Text;
    readonly span: Span;
}

const pattern = /^(?:([a-z][a-z0-9_]*)\.)?([a-z][a-z0-9_]*)(?:#([1-9][0-9]{0,5}))?:([\s\S]+)$/;

const noun = 'an identifier as "type:value"';
const identifierText: Form<IdentifierTextDeclaration> = {
    schema: z.string(noun).regex(pattern, `bad-name: ${noun}`).meta({
        id: "identifier_text",
        title: noun,
        description:
            "`email:ann@x.test`, or `person.email:ann@x.test` where two identities have the type; `phone#1:123` is the first life of a value that expires, `phone:123` its last.",
    }),
    read: (node) => {
        const { text, at } = scalarOf(node);
        const [, identity, type = "", life, value = ""] = pattern.exec(text) ?? [];
        const part = (start: number, piece: string): Text => ({
            value: piece,
            span: at(start, start + piece.length),
            node,
        });
        const typeStart = identity === undefined ? 0 : identity.length + 1;
        return {
            identity: identity === undefined ? undefined : part(0, identity),
            type: part(typeStart, type),
            life: life === undefined ? undefined : Number(life),
            value: part(text.length - value.length, value),
            span: node.span,
        };
    },
};

/** Identifiers that are, or are not, one profile. */
export interface IdentifierGroupDeclaration {
    readonly identifiers: readonly IdentifierTextDeclaration[];
    readonly span: Span;
}

const members = list(identifierText, "a list of two identifiers or more", 2);
const group: Form<IdentifierGroupDeclaration> = {
    ...members,
    read: (node, reading) => ({ identifiers: members.read(node, reading), span: node.span }),
};

const relationFields = {
    rows: required(
        list(row, "a list of rows", 0),
        "Rows it must hold: the columns that are listed, of the rows that are listed.",
        "[{email: ann@x.test, orders_90d: 1}]",
    ),
    exactly: optional(flag, "No other rows may exist.", "true"),
};
const relation = object("expected_relation", "an expected relation", "Rows that a relation must hold.", relationFields);

/** Rows that a relation must hold. */
export type ExpectedRelationDeclaration = Declared<typeof relationFields> & { readonly relation: Text };

export interface ExpectationDeclaration {
    readonly together: readonly IdentifierGroupDeclaration[];
    readonly apart: readonly IdentifierGroupDeclaration[];
    readonly relations: readonly ExpectedRelationDeclaration[];
    readonly span: Span;
}

const groups = list(group, "a list of lists of identifiers");

export const expectation: Form<ExpectationDeclaration> = {
    schema: z
        .object(
            {
                together: groups.schema.optional().meta({
                    description: "Lists of identifiers that belong to one profile.",
                    examples: ['[["customer_id:1", "email:ann@x.test"]]'],
                }),
                apart: groups.schema.optional().meta({
                    description: "Lists of identifiers of which no two belong to one profile.",
                    examples: ['[["customer_id:1", "customer_id:2"]]'],
                }),
            },
            "a map from relations to rows",
        )
        .catchall(relation.schema)
        .meta({
            id: "expectation",
            title: "an expectation",
            description: "What the warehouse must hold: who is one profile, and rows of relations by relation name.",
        }),
    child: (step) => (step === "together" || step === "apart" ? groups : relation),
    read: (node, reading) => {
        const map = mapOf(node);
        const groupsOf = (key: string): readonly IdentifierGroupDeclaration[] => {
            const entry = entryOf(map, key);
            return entry === undefined ? [] : readPart(groups, entry.value, reading);
        };
        const relations = map.entries
            .filter(({ key }) => key !== "together" && key !== "apart")
            .map(({ key, keySpan, value }) => ({
                ...readPart(relation, value, reading),
                relation: keyText(key, keySpan, value),
            }));
        return { together: groupsOf("together"), apart: groupsOf("apart"), relations, span: map.span };
    },
};
