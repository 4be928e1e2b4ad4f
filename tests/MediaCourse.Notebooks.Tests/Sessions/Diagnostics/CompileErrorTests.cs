using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;

namespace MediaCourse.Notebooks.Tests.Sessions.Diagnostics;

public sealed class CompileErrorTests
{
    private static readonly CellCompiler Compiler = new(AppContext.BaseDirectory);

    [Theory]
    [InlineData("Console.WriteLine(wrods);", "CS0103", 1, 19, "'wrods' is not known here. Did you mean 'words'? If an earlier cell defines it, run that cell first; if it is meant as text, write it as \"wrods\".")]
    [InlineData("Console.WriteLine(qqqqqq);", "CS0103", 1, 19, "'qqqqqq' is not known here. If an earlier cell defines it, run that cell first; if it is meant as text, write it as \"qqqqqq\".")]
    [InlineData("Thread.Sleep(1);", "CS0103", 1, 1, "'Thread' is not known here. It is in System.Threading: begin the cell with the line 'using System.Threading;'.")]
    [InlineData("var r = new Regex(\"a\");", "CS0246", 1, 13, "'Regex' is not known here. It is in System.Text.RegularExpressions: begin the cell with the line 'using System.Text.RegularExpressions;'.")]
    [InlineData("Lisst<int> x = null;", "CS0246", 1, 1, "'Lisst' is not known here. Did you mean 'List'? If it is a type from an earlier cell, run that cell first; if it comes from a library, a #r or using line is missing.")]
    [InlineData("using System.Nothing;", "CS0234", 1, 14, "There is no 'Nothing' in 'System'. Check the spelling, or whether a #r line is missing.")]
    [InlineData("Console.Writeline(1);", "CS0117", 1, 9, "'Console' has no 'Writeline'. Did you mean 'WriteLine'?")]
    [InlineData("words.Lenght", "CS1061", 1, 7, "'List<string>' has no 'Lenght'. Did you mean 'Count'?")]
    [InlineData("words[0].length", "CS1061", 1, 10, "'string' has no 'length'. Did you mean 'Length'?")]
    [InlineData("words.Wehre(w => true)", "CS1061", 1, 7, "'List<string>' has no 'Wehre'. Did you mean 'Where'?")]
    [InlineData("var x = 5\nvar y = 6;", "CS1002", 1, 10, "A semicolon ; is missing here, at the end of the statement.")]
    [InlineData("if (true) { Console.WriteLine();", "CS1513", 1, 33, "A closing brace } is missing: every { needs its }.")]
    [InlineData("Console.WriteLine(\"a\";", "CS1026", 1, 22, "A closing round bracket ) is missing: every ( needs its ).")]
    [InlineData("var a = new[] { 1 2 };", "CS1003", 1, 19, "Something is missing here: probably ,")]
    [InlineData("Console.WriteLine(\"abc);", "CS1010", 1, 19, "The text that begins here has no closing quotation mark \" on its line.")]
    [InlineData("var s = 'abc';", "CS1012", 1, 9, "Single quotation marks hold one character only. A text stands in double ones: \"text\"")]
    [InlineData("var s = “abc”;", "CS1056", 1, 9, "The character “ has no meaning in C#. Curly quotation marks “ ” have to be straight ones.")]
    [InlineData("var p = \"C:\\new\\dir\";", "CS1009", 1, 16, "A backslash \\ begins a special character here. For a plain backslash write \\\\, or put @ before the text.")]
    [InlineData("int n = \"5\";", "CS0029", 1, 9, "This is a text, for it stands in quotation marks, but a number ('int') is needed. Write it without them.")]
    [InlineData("int? n = words[0];", "CS0029", 1, 10, "This is a text ('string'), but a number ('int?') is needed. Read the number from the text with int.Parse(…).")]
    [InlineData("string[] ids = \"voa\";", "CS0029", 1, 16, "This is one text, but a list of texts is needed. Put square brackets around it: [\"one\"], or [\"one\", \"two\"] for several.")]
    [InlineData("double? share = 0,25;", "CS1001", 1, 19, "A comma parts two values in C#. Decimals stand behind a point: 0.25")]
    [InlineData("int? share = 80%;", "CS1525", 1, 17, "The sign % means something else in C#. Write the number without it.")]
    [InlineData("int? count = ;", "CS1525", 1, 14, "A value is missing between = and ;")]
    [InlineData("Twice(qqqqqq(1)", "CS1026", 1, 16, "A closing round bracket ) is missing: every ( needs its ).")]
    [InlineData("Twice(n 2)", "CS1003", 1, 9, "Something is missing here: a comma, or a colon between a name and its value, as in n: …")]
    [InlineData("string s = 5;", "CS0029", 1, 12, "This is of type 'int', but a text ('string') is needed. Add .ToString() to it.")]
    [InlineData("if (words.Count) { }", "CS0029", 1, 5, "This is of type 'int', but a yes-or-no value ('bool') is needed, such as a comparison with == or >.")]
    [InlineData("int i = 1.5;", "CS0266", 1, 9, "This number has decimals, but a whole number ('int') is needed here.")]
    [InlineData("int i = Math.PI;", "CS0266", 1, 9, "A value of type 'double' may not fit into 'int'. If it does, say so with (int) before it.")]
    [InlineData("var x = \"a\" - 1;", "CS0019", 1, 9, "'-' cannot be used between 'string' and 'int'. Both sides usually have to be of one type.")]
    [InlineData("Twice(1, 2)", "CS1501", 1, 1, "'Twice' cannot be called with 2 values. Its other forms take more or fewer.")]
    [InlineData("Twice()", "CS7036", 1, 1, "The call leaves out 'n', which 'Twice(int)' needs. Write it between the round brackets, with a value: n: …")]
    [InlineData("Twice(\"a\")", "CS1503", 1, 7, "Value 1 in the round brackets is of type 'string', but 'int' is needed there.")]
    [InlineData("void F() { int n; Console.WriteLine(n); }", "CS0165", 1, 37, "The variable 'n' may still be empty here. Give it a value where it is created.")]
    [InlineData("int n = words.First;", "CS0428", 1, 15, "'First' is a method. To call it, put round brackets behind it: First()")]
    [InlineData("words.Count()()", "CS0149", 1, 1, "Method name expected")]
    [InlineData("words[0].Length()", "CS1955", 1, 10, "'string.Length' is no method: leave out the round brackets behind it.")]
    [InlineData("{ var a = 1; var a = 2; }", "CS0128", 1, 18, "There is already a variable 'a' here. Leave out the type to give it a new value, or choose another name.")]
    [InlineData("int z = 1; int z = 2;", "CS0102", 1, 16, "'z' is defined twice in this cell. Give one of them another name.")]
    [InlineData("words.Count == 2;", "CS0201", 1, 1, "This compares two values and does nothing with the answer. To set a variable, write a single =.")]
    [InlineData("words.Count + 2;", "CS0201", 1, 1, "This line computes a value and does nothing with it. Without the semicolon, as the last line of the cell, it is shown; or keep it: var result = …;")]
    [InlineData("words.Count = 5;", "CS0200", 1, 1, "'List<string>.Count' can be read but not changed.")]
    [InlineData("int F(int n) { if (n > 0) return 1; }", "CS0161", 1, 5, "Some way through 'F(int)' ends without 'return' and a value.")]
    [InlineData("foreach (var x in 5) { }", "CS1579", 1, 19, "'foreach' needs something with items, and 'int' has none.")]
    [InlineData("int sum = \u22121;", "CS1056", 1, 11, "The sign \u2212 is the minus of print. In code, a minus is the hyphen of the keyboard: -")]
    [InlineData("int[] starts = 25;", "CS0029", 1, 16, "This is a single value of type 'int', but a list of such values is needed. Put square brackets around it: [\u2026], or [\u2026, \u2026] for several.")]
    [InlineData("var n = 1; }", "CS7017", 1, 12, "Something is left over here: perhaps one closing brace } too many.")]
    public void Errors_are_explained_where_they_are(string code, string id, int line, int column, string explanation)
    {
        var error = ErrorsOf(code)[0];

        Assert.Equal((id, line, column, explanation), (error.Code, error.Line, error.Column, error.Explanation));
        Assert.Equal("cell 2", error.Source);
    }

    [Theory]
    [InlineData("var look = voa\";", "The opening quotation mark is missing: a text stands between two, as in \"voa\"")]
    [InlineData("string name = Yang\";", "The opening quotation mark is missing: a text stands between two, as in \"Yang\"")]
    [InlineData("string name = Yang Jiechi\";", "The opening quotation mark is missing: a text stands between two, as in \"Yang Jiechi\"")]
    [InlineData("words.Contains(voa\")", "The opening quotation mark is missing: a text stands between two, as in \"voa\"")]
    [InlineData("string[] ids = [\"voa, \"newschina\"];", "A quotation mark is missing on this line: every text has one before it and one behind it, as in \"voa\"")]
    [InlineData("string[] ids = [voa\", \"newschina\"];", "The opening quotation mark is missing: a text stands between two, as in \"voa\"")]
    [InlineData("string name = Yang Jiechi;", "A text stands between quotation marks: \"Yang Jiechi\"")]
    [InlineData("var speakers = new Dictionary<string, string>\n{\n    [\"urdupoint 25\"] = Yang Jiechi,\n};", "A text stands between quotation marks: \"Yang Jiechi\"")]
    [InlineData("int[] starts = 25, 26;", "A list stands between square brackets: [25, 26]")]
    [InlineData("var all = words\n    .Where(word => true);\n    .ToList();", "A line that begins with a dot goes on from the line above. Take away the semicolon ; at the end of that line; only the last line has one.")]
    [InlineData("var all = words\n    .Where(word => true); // all\n\n    .ToList()\n    .Count;", "A line that begins with a dot goes on from the line above. Take away the semicolon ; at the end of that line; only the last line has one.")]
    [InlineData("var speakers = new Dictionary<string, string>\n{\n    [\"urdupoint 25\"] = \"Yang\"\n    [\"voa 23\"] = \"Blinken\",\n};", "A comma is missing at the end of the line above: commas part the lines of a list.")]
    [InlineData("var answers = new Dictionary<int, int?>\n{\n    [24] = 23\n    [28] = 26,\n};", "A comma is missing at the end of the line above: commas part the lines of a list.")]
    public void A_slip_of_the_keyboard_is_called_by_its_name(string code, string explanation) => Assert.Equal(explanation, ErrorsOf(code)[0].Explanation);

    [Theory]
    [InlineData("var a = new[] { \"x\" \"y\" };")]
    [InlineData("var greeting = \"say \\\"hello\" words;")]
    [InlineData("var x = 5\nvar y = 6;")]
    [InlineData("var text = \"\"\"\n    a\" b\n    \"\"\" 5;")]
    public void Another_slip_is_not_taken_for_a_missing_mark(string code) =>
        Assert.DoesNotContain("quotation mark", ErrorsOf(code)[0].Explanation, StringComparison.Ordinal);

    [Fact]
    public void The_columns_are_those_of_the_cell_although_loops_are_compiled_with_checkpoints()
    {
        var error = Assert.Single(ErrorsOf("for (var i = 0; i < 3; i++) { while (true) words.Add(missing); }"));

        Assert.Equal((1, 54), (error.Line, error.Column));
    }

    [Fact]
    public void Only_the_semicolon_is_missed_where_a_value_of_a_librarys_type_is_used()
    {
        var library = typeof(MediaCourse.Text.TextSpan).Assembly.Location;
        var first = Compiler.Compile(new CompileRequest($"#r \"{library}\"\nvar span = new MediaCourse.Text.TextSpan(0, 1);", "cell 1", Previous: null), CancellationToken.None);

        var second = Compiler.Compile(new CompileRequest("var spans = new List<MediaCourse.Text.TextSpan> { span }", "cell 2", first.Submission), CancellationToken.None);

        Assert.True(first.Succeeded);
        Assert.Equal("CS1002", Assert.Single(second.Errors).Code);
    }

    [Fact]
    public void Warnings_are_no_errors()
    {
        var outcome = Compile("int unused; string? text = null; text.ToString(); async Task F() { }");

        Assert.True(outcome.Succeeded);
    }

    [Fact]
    public void Many_errors_are_cut_to_the_first_ten_in_order()
    {
        var errors = ErrorsOf(string.Join('\n', Enumerable.Range(0, 40).Select(i => $"missing{i}();")));

        Assert.Equal(Enumerable.Range(1, 10), errors.Select(error => error.Line));
    }

    private static ImmutableArray<CellDiagnostic> ErrorsOf(string code)
    {
        var outcome = Compile(code);
        Assert.False(outcome.Succeeded);
        return outcome.Errors;
    }

    private static CompileOutcome Compile(string code)
    {
        var first = Compiler.Compile(new CompileRequest("var words = new List<string> { \"a\" }; int Twice(int n) => n * 2;", "cell 1", Previous: null), CancellationToken.None);
        return Compiler.Compile(new CompileRequest(code, "cell 2", first.Submission), CancellationToken.None);
    }
}
