/** Values by class, as the text DuckDB casts to the column's type; each class is a way to go wrong. */
export type Pool = Readonly<Record<string, readonly (string | null)[]>>;

const strings: Pool = {
    // Thrice, as there are many other texts.
    null: [null, null, null],
    empty: ["", "", ""],
    blank: [" ", "\t \n", "   "],
    word: ["Ann", "paid", "ann@x.test", "B", "Münze"],
    padded: ["  Ann ", "\tx\r\n", " 5 "],
    parts: ["a,b,,c", "shop:42", "@", "ab,ab"],
    sign: ["it's", "a%b_c", "a\\b", '100 % "x"', "{{ x }}", "a\nb"],
    beyondBmp: ["🦆", "a🦆b", "𝒳,🦆@", "Ｆ", "e\u0301x"],
    zero: ["0", "-0", "0.00"],
    integer: ["42", " -7 ", "+3", "007", "2147483648"],
    edge: [
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "99999999999999999999999999999999999999",
    ],
    decimal: ["12.345", "-0.005", "2.5", "-2.5", "1234567890123456.785", "99999.99999999"],
    notNumber: [".5", "5.", "1_000", "0x10", "1e3", "1,5", "--1", "1e999"],
    boolean: ["true", "T", "f", "False", "1", "yes"],
    date: ["2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31", "1900-02-28"],
    germanDate: ["31.01.2026", " 29.02.2024", "29.02.2023", "1.2.2026", "20260131", "02/28/2026"],
    notDate: ["2026-02-30", "2026-13-01", "2026-1-5", "0000-00-00", "2026-01-31x", "epoch"],
    timestamp: [
        "2026-01-31 10:20:30",
        "2026-01-31T10:20",
        "2024-02-29T23:59:59.999999",
        "2026-01-31T10:20:30.123456789",
    ],
    offset: [
        "2026-01-31T23:30:00+02:00",
        "2026-01-01 00:30:00-0530",
        "2026-01-31T10:00:00Z",
        " 2024-02-29T00:00:00.5+14 ",
    ],
    notTimestamp: [
        "2026-01-31 24:00:00",
        "2026-01-31T10:00+02:00",
        "2026-01-31 10:60:00",
        "2026-01-31T10:00:00+15:00",
        "10:00:00",
        "2026-01-31 10:00:00 UTC",
    ],
    json: ['{"a": 1, "tags": ["x", null]}', '["a", 1, null, {"b": 2}, true]', "[]", "{bad", '"x"', "null"],
};

const integers: Pool = {
    null: [null],
    zero: ["0"],
    small: ["1", "2", "3", "7", "42"],
    negative: ["-1", "-2", "-30"],
    year: ["2024", "2026", "29", "31"],
    wide: ["2147483647", "2147483648", "-2147483649", "1769817600000"],
    edge: ["9223372036854775807", "-9223372036854775808"],
};

const decimals: Pool = {
    null: [null],
    zero: ["0"],
    half: ["0.5", "2.5", "-2.5", "0.05", "-0.05"],
    small: ["1", "0.01", "-12.3", "99.99", "1000"],
    edge: ["9999999999999999.99", "-9999999999999999.99"],
};

const fineDecimals: Pool = {
    null: [null],
    zero: ["0"],
    half: ["0.0050", "-1.2345", "2.3450", "0.5"],
    small: ["3", "0.0001", "-7.25"],
    edge: ["99999999.9999", "-99999999.9999"],
};

// Beyond 15 digits a float has no decimal value that engines agree on.
const floats: Pool = {
    null: [null],
    zero: ["0", "-0"],
    half: ["0.5", "2.5", "-2.5", "1.005", "-2.675"],
    small: ["0.1", "-0.3", "123.4567", "0.0001"],
    large: ["1048576", "-9999999.5"],
};

const booleans: Pool = { null: [null], true: ["true"], false: ["false"] };

const dates: Pool = {
    null: [null],
    monthEnd: ["2026-01-31", "2024-02-29", "2023-02-28", "2025-12-31", "2026-04-30"],
    weekEdge: ["2026-01-04", "2026-01-05", "2027-01-01", "2024-12-30"],
    epoch: ["1970-01-01", "1969-12-31"],
    edge: ["0001-01-01", "9999-12-31"],
    plain: ["2026-03-15", "1987-06-05", "2000-01-01"],
};

const timestamps: Pool = {
    null: [null],
    monthEnd: ["2026-01-31 10:00:00", "2024-02-29 23:59:59.999999", "2023-02-28 00:00:00", "2026-03-31 09:59:59"],
    weekEdge: ["2026-01-04 23:59:59", "2026-01-05 00:00:00"],
    epoch: ["1970-01-01 00:00:00", "1969-12-31 23:59:59.9995", "1969-12-31 00:00:00.000001"],
    edge: ["0001-01-01 00:00:00", "9999-12-31 23:59:59.999999"],
    micros: ["2026-03-15 12:34:56.000001", "2026-03-15 12:34:56.123"],
    plain: ["1987-06-05 04:03:02", "2000-01-01 12:00:00"],
};

const documents: Pool = {
    null: [null],
    jsonNull: ["null"],
    empty: ["{}", "[]"],
    scalar: ['"x"', "12", "true"],
    object: [
        '{"a": "x", "n": 0, "b": true, "z": null, "deep": {"a": "y"}, "E-Mail": "q"}',
        '{"a": 12.5, "tags": ["vip", null, 7, {"x": 1}, [2], false], "deep": [1]}',
        ' { "tags" : [ ] , "n" : -3 , "a" : "" } ',
    ],
    array: ['["a", "b", null]', "[1, 2.5, [3]]"],
    beyondBmp: ['{"a": "🦆", "tags": ["🦆", "a\\ud83e\\udd86"], "deep": {"a": "it\'s \\"so\\" \\\\ {{"}}'],
};

const texts: Pool = {
    null: [null],
    empty: ["[]"],
    plain: ["['a', 'b']", "['vip']", "['b', 'a', 'b']"],
    odd: ["['', ' ']", "['a,b', '@']"],
    beyondBmp: ["['🦆', 'Ｆ']"],
};

const integerLists: Pool = {
    null: [null],
    empty: ["[]"],
    plain: ["[1, 2, 3]", "[7]"],
    edge: ["[0, 9223372036854775807, -9223372036854775808]"],
};

/** The pool of every column of the scope `everything` but its key. */
export const pools: Readonly<Record<string, Pool>> = {
    txt: strings,
    word: strings,
    status: { null: [null], listed: ["paid", "open"] },
    int: integers,
    num: integers,
    dec: decimals,
    fine: fineDecimals,
    flt: floats,
    flag: booleans,
    day: dates,
    since: dates,
    at: timestamps,
    seen: timestamps,
    doc: documents,
    tags: texts,
    sizes: integerLists,
};
