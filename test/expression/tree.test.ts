import { describe, expect, it } from "vitest";
import { columnsOf, usesNow } from "../../src/expression/columns.js";
import type { Expression } from "../../src/expression/tree.js";
import { typeText } from "../../src/expression/type.js";
import { compiled } from "./compiled.js";

/** A tree as nested brackets, operator first. */
function shape(tree: Expression): string {
    const not = "negated" in tree && tree.negated ? "not-" : "";
    switch (tree.node) {
        case "literal":
            return tree.value === null ? `null:${typeText(tree.type)}` : tree.value;
        case "column":
            return tree.name;
        case "now":
            return "now";
        case "path":
            return [tree.column, ...tree.keys].join(" > ");
        case "call":
            return `(${[tree.function, ...tree.args.map(shape)].join(" ")})`;
        case "binary":
        case "comparison":
            return `(${tree.operator} ${shape(tree.left)} ${shape(tree.right)})`;
        case "unary":
            return `(${tree.operator} ${shape(tree.operand)})`;
        case "logical":
            return `(${[tree.operator, ...tree.operands.map(shape)].join(" ")})`;
        case "in":
            return `(${[`${not}in`, shape(tree.operand), ...tree.items.map(shape)].join(" ")})`;
        case "between":
            return `(${not}between ${shape(tree.operand)} ${shape(tree.low)} ${shape(tree.high)})`;
        case "like":
            return `(${not}like ${shape(tree.operand)} ${tree.pattern})`;
        case "isNull":
        case "isTrue":
            return `(${not}${tree.node} ${shape(tree.operand)})`;
        case "case": {
            const branches = tree.branches.flatMap(({ when, result }) => [shape(when), shape(result)]);
            const rest = tree.otherwise === undefined ? [] : ["else", shape(tree.otherwise)];
            return `(${["case", ...(tree.subject ? [shape(tree.subject)] : []), ...branches, ...rest].join(" ")})`;
        }
        case "cast":
            return `(${tree.safe ? "try-" : ""}cast ${shape(tree.operand)} ${typeText(tree.type)})`;
        case "shift":
            return `(${tree.operator} ${shape(tree.operand)} ${tree.count} ${tree.unit})`;
        case "verbatim":
            return "verbatim";
    }
}

describe("operators bind as in SQL", () => {
    it.each([
        ["flag or flag and not flag", "(or flag (and flag (not flag)))"],
        ["not int = 1", "(not (= int 1))"],
        ["not flag is true", "(not (isTrue flag))"],
        ["int = 1 is not true", "(not-isTrue (= int 1))"],
        ["int + num * 2 - 1", "(- (+ int (* num 2)) 1)"],
        ["int - num - id", "(- (- int num) id)"],
        ["int - (num - id)", "(- int (- num id))"],
        ["-int * 2", "(* (- int) 2)"],
        ["int - -5", "(- int -5)"],
        ["int -5", "(- int 5)"],
        ["txt || word = 'ab'", "(= (|| txt word) ab)"],
        ["int between 1 and 2 + 3 and flag", "(and (between int 1 (+ 2 3)) flag)"],
        ["int not between 1 and 2", "(not-between int 1 2)"],
        ["int in (1, 2) = true", "(= (in int 1 2) true)"],
        ["txt not like 'a%' or flag", "(or (not-like txt a%) flag)"],
        ["txt is null and word is not null", "(and (isNull txt) (not-isNull word))"],
        ["(flag and flag) and (flag or flag)", "(and flag flag (or flag flag))"],
        ["case when flag then 1 when int = 2 then 2 else 3 end + 1", "(+ (case flag 1 (= int 2) 2 else 3) 1)"],
        ["case txt when 'a' then int end", "(case txt a int)"],
        ["at - interval '2 Days' < now()", "(< (- at 2 day) now)"],
        ["try_cast(doc.order.total as decimal(18, 2))", "(try-cast doc > order > total decimal(18,2))"],
        ["coalesce(null, int)", "(coalesce null:integer int)"],
        ["case when flag then null else day end", "(case flag null:date else day)"],
        ["cast(null as list<string>)", "null:list<string>"],
        ["flag and null", "(and flag null:boolean)"],
        ["contains(tags, 'a')", "(list_contains tags a)"],
        ["length(split(txt, ','))", "(list_length (split txt ,))"],
    ])("%s", (text, expected) => {
        expect(shape(compiled(text))).toBe(expected);
    });
});

describe("types", () => {
    it.each([
        ["42", "integer"],
        ["0.50", "decimal(2,2)"],
        ["int + 1", "integer"],
        ["int + dec", "decimal(38,2)"],
        ["dec - fine", "decimal(38,4)"],
        ["dec * fine", "decimal(38,6)"],
        ["dec * flt", "float"],
        ["int / num", "float"],
        ["divide(int, num, 3)", "decimal(38,3)"],
        ["round(flt, 2)", "decimal(38,2)"],
        ["round(dec)", "decimal(38,0)"],
        ["floor(dec)", "decimal(38,0)"],
        ["floor(flt)", "float"],
        ["sqrt(int)", "float"],
        ["coalesce(dec, 0)", "decimal(18,2)"],
        ["coalesce(dec, int)", "decimal(21,2)"],
        ["coalesce(dec, fine)", "decimal(20,4)"],
        ["greatest(day, at)", "timestamp"],
        ["nullif(int, 0.5)", "integer"],
        ["if(flag, int, flt)", "float"],
        ["date_trunc('month', day)", "date"],
        ["date_trunc('month', at)", "timestamp"],
        ["day + interval '1 month'", "date"],
        ["last_day(at)", "date"],
        ["json_list(doc, 'tags')", "list<string>"],
        ["list_get(sizes, 1)", "integer"],
        ["doc.a", "string"],
    ])("%s is %s", (text, expected) => {
        expect(typeText(compiled(text).type)).toBe(expected);
    });
});

describe("nullability", () => {
    it.each([
        ["id", false],
        ["int", true],
        ["id + 1", false],
        ["id + int", true],
        ["id / 2", false],
        ["id / id", true],
        ["divide(id, 2, 2)", true],
        ["coalesce(int, id)", false],
        ["coalesce(int, num)", true],
        ["greatest(int, 0)", false],
        ["int is null", false],
        ["flag is not true", false],
        ["flag and int is null", true],
        ["id in (1, 2)", false],
        ["case when flag then id else 0 end", false],
        ["case when flag then id end", true],
        ["if(flag, id, 0)", false],
        ["cast(id as string)", false],
        ["cast(txt as integer)", true],
        ["try_cast(id as decimal(5,0))", true],
        ["doc.a", true],
        ["contains(tags, 'a')", false],
        ["now()", false],
    ])("%s: %s", (text, expected) => {
        expect(compiled(text).nullable).toBe(expected);
    });
});

describe("a value of the expected type", () => {
    it.each([
        ["int", "float", "(cast int float)"],
        ["int", "decimal(18,2)", "(cast int decimal(18,2))"],
        ["dec * 2", "decimal(18,2)", "(cast (* dec 2) decimal(18,2))"],
        ["dec", "decimal(38,4)", "(cast dec decimal(38,4))"],
        ["dec", "decimal(18,2)", "dec"],
        ["day", "timestamp", "(cast day timestamp)"],
        ["doc.total", "decimal(18,2)", "(try-cast doc > total decimal(18,2))"],
        ["doc.name", "string", "doc > name"],
        ["null", "date", "null:date"],
    ])("%s as %s", (text, type, expected) => {
        const { type: wanted } = compiled(`cast(null as ${type})`);
        const tree = compiled(text, wanted);
        expect(shape(tree)).toBe(expected);
        expect(tree.type).toEqual(wanted);
    });
});

describe("what an expression reads", () => {
    it("is its columns, sorted, each once", () => {
        expect(columnsOf(compiled("coalesce(word, doc.a, txt) = word and int in (num, 1)"))).toEqual([
            "doc",
            "int",
            "num",
            "txt",
            "word",
        ]);
        expect(columnsOf(compiled("1 + 1"))).toEqual([]);
    });

    it("moves with as_of when now() is in it", () => {
        expect(usesNow(compiled("case when flag then at else now() - interval '1 day' end"))).toBe(true);
        expect(usesNow(compiled("at"))).toBe(false);
    });

    it("is plain data", () => {
        const tree = compiled("case int when 1 then round(dec, 1) else 0.5 end > fine and txt like 'a%'");
        expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    });
});
