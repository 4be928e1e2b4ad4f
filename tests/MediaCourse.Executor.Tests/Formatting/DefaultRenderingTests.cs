using System.Collections;
using System.Dynamic;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Executor.Formatting;

namespace MediaCourse.Executor.Tests.Formatting;

public class DefaultRenderingTests
{
    private readonly ValueFormatter _formatter = new();

    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "<null>" },
        { 42, "42" },
        { -0.5, "-0.5" },
        { double.NaN, "NaN" },
        { 1234567.25m, "1234567.25" },
        { 'x', "x" },
        { true, "True" },
        { DayOfWeek.Friday, "Friday" },
        { (DayOfWeek)12, "12" },
        { new DateTime(2021, 3, 19, 14, 5, 0, DateTimeKind.Unspecified), "2021-03-19 14:05:00" },
        { new DateTime(2021, 3, 19, 14, 5, 0, 250, DateTimeKind.Utc), "2021-03-19 14:05:00.25Z" },
        { new DateTimeOffset(2021, 3, 19, 14, 5, 0, TimeSpan.FromHours(-8)), "2021-03-19 14:05:00 -08:00" },
        { new DateOnly(2021, 3, 19), "2021-03-19" },
        { new TimeOnly(14, 5), "14:05:00" },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { BigInteger.Pow(10, 30), "1" + new string('0', 30) },
        { new Uri("http://example.org/a"), "http://example.org/a" },
        { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
        { typeof(Dictionary<string, List<int?>>), "Dictionary<string, List<int?>>" },
        { typeof(int[][,]), "int[][,]" },
        { typeof((int, string)), "(int, string)" },
        { typeof(Nested<int>.Inner), "DefaultRenderingTests.Nested<int>.Inner" },
        { typeof(List<>), "List<T>" },
        { new byte[] { 1, 2, 255 }, "byte[3] 01 02 FF" },
        { Task.FromResult(3), "Task<int>: not awaited. Write await before it to see its result." },
        { new ValueTask<int>(3), "ValueTask<int>: not awaited. Write await before it to see its result." },
        { Asynchronous(), "Asynchronous sequence: go through it with await foreach to see its items." },
        { new Lazy<int>(() => throw new InvalidOperationException("asked")), "Value is not created." },
        { Task.CompletedTask, "Task: not awaited. Write await before it to see its result." },
        { new object(), "object" },
    };

    [Theory]
    [MemberData(nameof(Scalars), DisableDiscoveryEnumeration = true)]
    public void A_scalar_is_one_text(object? value, string expected)
    {
        Assert.Equal(expected, Text(value));
        Assert.Equal<string[]>(["text/html", "text/plain"], MimeTypes(_formatter.Format(value)));
    }

    [Fact]
    public void A_method_without_its_brackets_says_that_it_is_one()
    {
        var length = () => 3;

        Assert.Contains("'Trim' is a method. To call it, put round brackets behind it: Trim()", _formatter.Format((Func<string>)"a".Trim).TextOf("text/plain"), StringComparison.Ordinal);
        Assert.DoesNotContain("is a method", _formatter.Format(length).TextOf("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_plain_text_and_nothing_else() =>
        Assert.Equal([new Rendering("text/plain", "a <b>\n c", IsJson: false)], _formatter.Format("a <b>\n c").Renderings);

    [Fact]
    public void A_text_asked_for_as_html_is_escaped() =>
        Assert.Equal("<pre>a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; é</pre>", _formatter.Format("a <b> & \"c\" 'd' é", "text/html").TextOf("text/html"));

    [Fact]
    public void A_text_asked_for_as_another_kind_of_text_stands_as_it_is() =>
        Assert.Equal("*a*", _formatter.Format("*a*", "text/markdown").TextOf("text/markdown"));

    [Fact]
    public void Html_content_is_not_escaped_by_itself_or_in_a_table()
    {
        var bold = new Markup("<b>1 &lt; 2</b>");

        Assert.Equal([new Rendering("text/html", "<b>1 &lt; 2</b>", IsJson: false)], _formatter.Format(bold).Renderings);
        Assert.Contains("<td><b>1 &lt; 2</b></td>", Html(new[] { bold }), StringComparison.Ordinal);
        Assert.Contains("1 < 2", Text(new[] { bold }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_lists_its_positional_properties_first_and_its_ancestors_before_them()
    {
        Assert.Equal(
            """
            Student
            Name     Ada <script>
            Age      36
            City     <null>
            Subject  maths
            """,
            Text(new Student("Ada <script>", 36, "maths")),
            ignoreLineEndingDifferences: true);
        Assert.Contains("<tr><th scope=\"row\">Name</th><td>Ada &lt;script&gt;</td></tr>", Html(new Student("Ada <script>", 36, "maths")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_anonymous_object_lists_its_properties_and_has_no_title() =>
        Assert.Equal("X  1\nY  [1, 2]\nZ  { A = 'a' }", Text(new { X = 1, Y = new[] { 1, 2 }, Z = new { A = 'a' } }));

    [Fact]
    public void A_tuple_lists_its_items() => Assert.Equal("Item1  1\nItem2  two", Text((1, "two")));

    [Fact]
    public void A_property_that_throws_says_so() =>
        Assert.Equal("DefaultRenderingTests.Throwing\nFine    1\nBroken  InvalidOperationException: no", Text(new Throwing()));

    [Fact]
    public void A_class_with_a_text_of_its_own_shows_it_above_its_properties() =>
        Assert.Equal("DefaultRenderingTests.Place: Anchorage, AK\nName  Anchorage", Text(new Place("Anchorage")));

    [Fact]
    public void Numbers_are_set_flush_right() =>
        Assert.Equal(
            """
            index  Word  Count
            -----  ----  -----
                0  talk      7
                1  U.S.     12
            """,
            Text(new[] { new { Word = "talk", Count = 7 }, new { Word = "U.S.", Count = 12 } }),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_sequence_has_a_header_for_every_column_and_row()
    {
        var html = Html(new[] { new { Word = "talk", Count = 7 } });

        Assert.Contains("<thead><tr><th scope=\"col\" class=\"n\">index</th><th scope=\"col\">Word</th><th scope=\"col\" class=\"n\">Count</th></tr></thead>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\" class=\"n\">0</th><td>talk</td><td class=\"n\">7</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_different_types_share_the_columns_that_they_have_in_common() =>
        Assert.Equal("index  A  B  C\n-----  -  -  -\n    0  1  2\n    1  3     4", Text(new object[] { new { A = 1, B = 2 }, new { A = 3, C = 4 } }));

    [Fact]
    public void A_sequence_of_different_kinds_of_things_has_one_column() =>
        Assert.Equal(
            "index  value\n-----  ----------\n    0  1\n    1  a\n    2  <null>\n    3  { A = 1 }\n    4  [\"x\", \"y\"]",
            Text(new object?[] { 1, "a", null, new { A = 1 }, new[] { "x", "y" } }));

    [Fact]
    public void A_cut_is_stated_with_the_number_of_rows_where_it_is_known()
    {
        var list = Enumerable.Range(0, 1234).ToList();

        Assert.EndsWith("\n… first 50 of 1,234 rows", Text(list), StringComparison.Ordinal);
        Assert.Contains("<caption><i>first 50 of 1,234 rows</i></caption>", Html(list), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_of_an_unknown_number_says_that_there_is_more()
    {
        static IEnumerable<int> Endless()
        {
            for (var i = 0; ; i++)
            {
                yield return i;
            }
        }

        Assert.EndsWith("\n… first 50 rows, and more", Text(Endless()), StringComparison.Ordinal);
        Assert.Contains("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … and more]", Text(new { Endless = Endless() }), StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_is_asked_of_a_sequence_than_is_shown_and_one_item_and_that_once()
    {
        var asked = 0;
        IEnumerable<int> Counting()
        {
            while (true)
            {
                yield return asked++;
            }
        }

        _formatter.Format(Counting());

        Assert.Equal(51, asked);
    }

    [Fact]
    public void A_sequence_that_fails_shows_what_came_before() =>
        Assert.Equal("index  value\n-----  -----\n    0     10\n… after 1 row: DivideByZeroException: Attempted to divide by zero.", Text(new[] { 1, 0 }.Select(divisor => 10 / divisor)));

    [Fact]
    public void An_empty_sequence_says_so() => Assert.Equal("(no items)", Text(Array.Empty<int>()));

    [Fact]
    public void Too_many_columns_are_cut_and_the_cut_is_stated()
    {
        IDictionary<string, object?> wide = new ExpandoObject();
        for (var i = 0; i < 30; i++)
        {
            wide[$"c{i}"] = i;
        }

        Assert.EndsWith("\n… first 20 of 30 columns", Text(new[] { wide }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_has_keys_and_values() =>
        Assert.Equal("key  value\n---  -----\na        1\nbb      22", Text(new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["bb"] = 22 }));

    [Fact]
    public void A_dictionary_of_the_old_kind_and_a_read_only_one_do_too()
    {
        Assert.Equal("key  value\n---  -----\na        1", Text(new Hashtable { ["a"] = 1 }));
        Assert.Equal("key  value\n---  -----\na        1", Text(new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 }.AsReadOnly()));
    }

    [Fact]
    public void Groups_show_their_key_and_count() =>
        Assert.Equal(
            "index  Key  Count  Items\n-----  ---  -----  --------------------\n    0  a        2  [\"apple\", \"avocado\"]\n    1  b        1  [\"banana\"]",
            Text(new[] { "apple", "banana", "avocado" }.GroupBy(word => word[0])));

    [Fact]
    public void A_stretch_of_memory_shows_its_items() =>
        Assert.Equal("index  value\n-----  -----\n    0      2", Text(new ReadOnlyMemory<int>([1, 2], 1, 1)));

    [Fact]
    public void A_grid_of_two_dimensions_is_shown_as_one() =>
        Assert.Equal("index  0  1\n-----  -  -\n    0  1  2\n    1  3  4", Text(new[,] { { 1, 2 }, { 3, 4 } }));

    [Fact]
    public void A_cycle_ends()
    {
        var node = new Node { Name = "n" };
        node.Next = node;
        node.All.Add(node);

        Assert.Contains("Next = <cycle: DefaultRenderingTests.Node>", Text(node), StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var chain = new Node { Name = "last" };
        for (var i = 0; i < 10_000; i++)
        {
            chain = new Node { Name = "n", Next = chain };
        }

        Assert.Contains("Node { … }", Text(chain), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_shows_type_message_cause_and_the_readers_own_frames()
    {
        var text = Text(Failed());

        Assert.StartsWith("InvalidOperationException: outer\n", text, StringComparison.Ordinal);
        Assert.Contains("\ncaused by FormatException: ", text, StringComparison.Ordinal);
        Assert.Contains("DefaultRenderingTests.Failed()", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ThrowFormatException", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_indented()
    {
        Assert.Equal("{\n  \"ü\": [\n    1\n  ]\n}", Text(JsonNode.Parse("""{"ü":[1]}""")));
        using var document = JsonDocument.Parse("""{"a":null}""");
        Assert.Equal("{\n  \"a\": null\n}", Text(document));
        Assert.Equal("{\n  \"a\": null\n}", Text(document.RootElement));
    }

    [Fact]
    public void Any_value_can_be_asked_for_as_json()
    {
        var json = Assert.Single(_formatter.Format(new { A = 1 }, "application/json").Renderings);

        Assert.Equal(new Rendering("application/json", """{"A":1}""", IsJson: true), json);
    }

    [Fact]
    public void A_data_table_is_a_table()
    {
        using var table = new System.Data.DataTable("words");
        table.Columns.Add("word");
        table.Columns.Add("count", typeof(int));
        table.Rows.Add("talk", 7);
        table.Rows.Add("U.S.", DBNull.Value);

        Assert.Equal("words\nindex  word   count\n-----  ----  ------\n    0  talk       7\n    1  U.S.  <null>", Text(table));
    }

    [Fact]
    public void A_long_text_is_cut_and_the_cut_is_stated()
    {
        var formatter = new ValueFormatter(new FormattingLimits { TextLength = 3, CellLength = 2 });

        Assert.Equal("abc… (first 3 of 5 characters)", formatter.Format("abcde").TextOf("text/plain"));
        Assert.Contains("<td>ab… (first 2 of 5 characters)</td>", formatter.Format(new[] { "abcde" }).TextOf("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_does_not_split_a_character() =>
        Assert.Equal("ab… (first 2 of 4 characters)", new ValueFormatter(new FormattingLimits { TextLength = 3 }).Format("ab😀").TextOf("text/plain"));

    [Fact]
    public void Long_cells_are_wrapped_in_plain_text()
    {
        var text = Text(new[] { new { Id = 1, Sentence = string.Join(' ', Enumerable.Repeat("talks", 60)) } });

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal(60, text.Split("talks").Length - 1);
    }

    [Fact]
    public void A_value_without_anything_to_show_is_named() => Assert.Equal("DefaultRenderingTests.Empty", Text(new Empty()));

    [Fact]
    public void Two_renderings_of_one_value_are_the_same() =>
        Assert.Equal(_formatter.Format(new Student("Ada", 36, "maths")).Renderings, new ValueFormatter().Format(new Student("Ada", 36, "maths")).Renderings);

    private static string[] MimeTypes(FormattedValue shown) => [.. shown.Renderings.Select(rendering => rendering.MimeType)];

    private static async IAsyncEnumerable<int> Asynchronous()
    {
        await Task.CompletedTask;
        yield return 1;
    }

    private string Text(object? value) => _formatter.Format(value, "text/plain").TextOf("text/plain")!;

    private string Html(object? value) => _formatter.Format(value, "text/html").TextOf("text/html")!;

    private static InvalidOperationException Failed()
    {
        try
        {
            _ = int.Parse("zz", System.Globalization.CultureInfo.InvariantCulture);
            throw new InvalidOperationException("not reached");
        }
        catch (FormatException error)
        {
            return new InvalidOperationException("outer", error);
        }
    }

    private sealed class Markup(string html) : IHtmlContent
    {
        public string Html => html;
    }

    private sealed class Throwing
    {
        public int Fine => 1;

        public int Broken => throw new InvalidOperationException("no");
    }

    private sealed class Place(string name)
    {
        public string Name => name;

        public override string ToString() => $"{name}, AK";
    }

    private sealed class Node
    {
        public string Name { get; set; } = "";

        public Node? Next { get; set; }

        public List<Node> All { get; } = [];
    }

    private sealed class Empty;

    private static class Nested<T>
    {
        internal sealed class Inner
        {
            public T? Value { get; set; }
        }
    }
}

public record Person(string Name, int Age)
{
    public string? City { get; init; }
}

public sealed record Student(string Name, int Age, string Subject) : Person(Name, Age);
