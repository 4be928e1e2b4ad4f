using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MediaCourse.Notebooks.Tests.Documents;

/// <summary>A notebook in arbitrary spelling, cut in three around the outputs of one code cell.</summary>
public sealed record CutNotebook(string Before, string Outputs, string After, int CellIndex)
{
    public string Text => Before + Outputs + After;
}

/// <summary>Notebooks with any keys in any order, any white space, escapes and number forms.</summary>
internal static class ArbitraryNotebook
{
    private const string Mark = "\u0001";

    private static readonly Gen<string> Blank = Gen.Frequency(
        (4, Gen.Constant("")), (2, Gen.Constant(" ")), (1, Gen.Elements("\n", "\r\n", "\t", "\n  ", "\r", "    ")));

    private static readonly Gen<string> Text = Gen.Elements(
            "a", "B c", "é", "\\u00e9", "\\/", "/", "\\n", "\\r\\n", "\\ud83d", "\\udE00", "\\ud83d\\ude00", "😀", "\\\"", "\\\\", "\\u0000", "{", "]", ",", ":", "\u2028", "\\u2028", "\u00A0")
        .ListOf().Select(string.Concat).Resize(8);

    private static readonly Gen<string> String = Text.Select(text => $"\"{text}\"");

    private static readonly Gen<string> Scalar = Gen.OneOf(
        String,
        Gen.Elements("0", "-0", "1.0", "1e3", "1E+03", "12345678901234567890123", "-0.50e-7", "true", "false", "null", "[]", "{}", "[ ]", "{\n}"));

    private static readonly Gen<string> Source = Gen.OneOf(String, from lines in String.ListOf(3) from array in Array(lines) select array);

    public static Arbitrary<CutNotebook> Arbitrary { get; } = Arb.From(Cut());

    private static Gen<CutNotebook> Cut() =>
        from before in Cell().ListOf().Resize(4)
        from target in CodeCell(Gen.Constant(Mark))
        from after in Cell().ListOf().Resize(3)
        from cells in Array([.. before, target, .. after])
        from minor in Gen.Elements("0", "4", "5")
        from text in Object(("cells", Gen.Constant(cells)), ("metadata", Value()), ("nbformat", Gen.Elements("4", "4.0")), ("nbformat_minor", Gen.Constant(minor)))
        from outputs in Outputs()
        from head in Blank
        from tail in Blank
        let cut = (head + text + tail).Split(Mark)
        select new CutNotebook(cut[0], outputs, cut[1], before.Count);

    private static Gen<string> Cell() => Gen.OneOf(
        CodeCell(Outputs()),
        Object(("cell_type", Gen.Elements("\"markdown\"", "\"raw\"", "\"m\\u0061rkdown\"", "\"odd\"")), ("source", Source), ("metadata", Value())),
        Object(("cell_type", Gen.Constant("\"raw\"")), ("attachments", Object(("a.png", Object(("image/png", Source)))))));

    private static Gen<string> CodeCell(Gen<string> outputs) => Object(
        ("cell_type", Gen.Constant("\"code\"")),
        ("source", Source),
        ("metadata", Value()),
        ("execution_count", Gen.Elements("null", "1", "2.0")),
        ("outputs", outputs));

    private static Gen<string> Outputs() => Gen.OneOf(
            Object(("output_type", Gen.Constant("\"stream\"")), ("name", String), ("text", Source)),
            Object(("output_type", Gen.Constant("\"display_data\"")), ("metadata", Value()), ("data", Object(("text/plain", Source), ("application/json", Value())))),
            Value())
        .ListOf().Resize(3).SelectMany(Array);

    private static Gen<string> Value() => Gen.Sized(size => Value(Math.Min(size, 6))).Resize(6);

    private static Gen<string> Value(int size) => size < 2
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (1, Value(size / 2).ListOf(size / 2).SelectMany(Array)),
            (1, Object(("k", Value(size / 2)), ("ä\\n", Value(size / 2)), ("", Scalar))));

    private static Gen<string> Array(IReadOnlyList<string> items) =>
        from blanks in Blank.ListOf((2 * items.Count) + 1)
        select items.Count == 0 ? $"[{blanks[0]}]" : Join("[", items, blanks, "]");

    private static Gen<string> Object(params (string Key, Gen<string> Value)[] members) =>
        from extra in Gen.Elements<(string, Gen<string>)[]>([], [("x", Scalar)], [("\\u03a9", Scalar), ("z z", Scalar)])
        from shuffled in Gen.Shuffle([.. members, .. extra])
        from items in Gen.CollectToList(shuffled, Member)
        from text in Array(items)
        select string.Concat("{", text.AsSpan(1, text.Length - 2), "}");

    private static Gen<string> Member((string Key, Gen<string> Value) member) =>
        from value in member.Value
        from before in Blank
        from after in Blank
        select $"\"{member.Key}\"{before}:{after}{value}";

    private static string Join(string open, IReadOnlyList<string> items, List<string> blanks, string close)
    {
        var text = new StringBuilder(open);
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? "," : "").Append(blanks[2 * i]).Append(items[i]).Append(blanks[(2 * i) + 1]);
        }

        return text.Append(close).ToString();
    }
}
