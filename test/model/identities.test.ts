import { describe, expect, it } from "vitest";
import { isNormalizerProblem, normalizerText, parseNormalizer } from "../../src/language/normalizer.js";
import { normalized } from "../../src/model/semantics/normalized.js";
import { analyzed, named } from "./analyzed.js";

const model = (identifiers: string, columns = ""): string => `
identities:
  - name: person
    identifiers:
${identifiers}
sources:
  - name: shop
    tables:
      - name: customers
        key: customer_id
        changes: overwrite
        created_at: created_at
        updated_at: updated_at
        columns:
          - {name: customer_id, type: integer, identifier: person.customer_id}
          - {name: email, type: string, identifier: person.email}
${columns}
`;

describe("identifier types", () => {
    it("are ranked as they are listed, with trim and null-like words by default", () => {
        const { model: result } = analyzed(model("      - {name: customer_id, per_profile: 1}\n      - {name: email}"));
        const { identifiers } = named(result.identities, "person");
        expect(identifiers.map(({ name, rank }) => `${rank} ${name}`)).toEqual(["1 customer_id", "2 email"]);
        expect(identifiers[1]).toMatchObject({
            normalize: { kind: "trim" },
            nullLike: ["words", "zeroes"],
            expiresAfter: null,
            asObserved: false,
            perProfile: null,
            maxProfiles: null,
        });
    });

    it("count the strongest other single identifier when a limit is a plain number", () => {
        const { model: result } = analyzed(
            model("      - {name: customer_id, per_profile: 1}\n      - {name: email, max_profiles: 3}"),
        );
        expect(named(named(result.identities, "person").identifiers, "email").maxProfiles).toEqual({
            count: 3,
            of: "customer_id",
        });
    });

    it("block values in their normalised form, each once", () => {
        const { model: result, warnings } = analyzed(
            model(`      - {name: customer_id, per_profile: 1}
      - {name: email, normalize: email, block: [" NoReply@Acme.test", noreply@acme.test, root@x.test]}`),
        );
        expect(named(named(result.identities, "person").identifiers, "email").block).toEqual([
            "noreply@acme.test",
            "root@x.test",
        ]);
        expect(warnings.filter((code) => code.startsWith("identity/"))).toEqual(["identity/block-already-removed"]);
    });

    it("keep a blocked null-like word when null-like words are not rejected", () => {
        const { model: result } = analyzed(
            model(`      - {name: customer_id, per_profile: 1}
      - {name: email, null_like: false, block: [unknown]}`),
        );
        expect(named(named(result.identities, "person").identifiers, "email").block).toEqual(["unknown"]);
    });
});

describe("identifiers of a table", () => {
    it("come from its columns and then from its own list, composites among them", () => {
        const text = model(
            "      - {name: customer_id, per_profile: 1}\n      - {name: email}\n      - {name: name_dob}",
            `          - {name: full_name, type: string}
          - {name: birth_date, type: date}
        identifiers:
          - {type: person.name_dob, columns: [full_name, birth_date]}`,
        );
        const { model: result, errors } = analyzed(text);
        expect(errors).toEqual([]);
        const { identifiers } = named(named(result.sources, "shop").tables, "customers");
        expect(identifiers.map(({ type, columns }) => [type, ...columns])).toEqual([
            ["customer_id", "customer_id"],
            ["email", "email"],
            ["name_dob", "full_name", "birth_date"],
        ]);
    });
});

describe("limits", () => {
    it("are idle when no table carries the identifier beside another", () => {
        const text = `
identities:
  - name: person
    identifiers: [{name: email, per_profile: 5}, {name: card_no, per_profile: 1}]
sources:
  - name: crm
    tables:
      - {name: a, key: id, changes: append, occurred_at: t, columns: [{name: id, type: string}, {name: email, type: string, identifier: person.email}]}
      - {name: b, key: id, changes: append, occurred_at: t, columns: [{name: id, type: string}, {name: email, type: string, identifier: person.email}]}
      - {name: c, key: id, changes: append, occurred_at: t, columns: [{name: id, type: string}, {name: card_no, type: string, identifier: person.card_no}]}
`;
        const { diagnostics, underlined } = analyzed(text);
        const found = diagnostics.filter(({ code }) => code === "identity/idle-limit");
        expect(found.map(({ message }) => message)).toEqual([
            "`per_profile` of `email` can never be reached: no table carries it beside another identifier, so no link brings two of them together",
        ]);
        expect(underlined("identity/idle-limit")).toBe("5");
    });
});

describe("normalised", () => {
    it.each([
        ["trim", " a B\n", "a B"],
        ["lower", " Ab ", "ab"],
        ["upper", "aß", "Aß"],
        ["email", " Ann@X.Test ", "ann@x.test"],
        ["email", "ann at x.test", undefined],
        ["digits", "+49 (0) 30-1", "490301"],
        ["digits", "none", undefined],
        ["integer", "0042", "42"],
        ["integer", "-0", "0"],
        ["integer", "4.2", undefined],
        ["uuid", "0F0E0D0C0B0A09080706050403020100", "0f0e0d0c-0b0a-0908-0706-050403020100"],
        ["uuid", "0f0e", undefined],
        ["email(gmail)", "A.nn+shop@GoogleMail.com", "ann@gmail.com"],
        ["email(gmail)", "a.nn+shop@x.test", "a.nn+shop@x.test"],
        ["phone(DE)", "(030) 123456", "+4930123456"],
        ["phone(DE)", "123", undefined],
        ["regex(^[A-Z]{2}[0-9]+$)", " DE42 ", "DE42"],
        ["regex(^[A-Z]{2}[0-9]+$)", "de42", undefined],
    ])("%s of %j is %j", (written, text, expected) => {
        const normalizer = parseNormalizer(written);
        if (isNormalizerProblem(normalizer)) throw new Error(normalizer.reason);
        expect(normalizerText(normalizer)).toBe(written);
        expect(normalized(text, normalizer)).toBe(expected);
    });
});
