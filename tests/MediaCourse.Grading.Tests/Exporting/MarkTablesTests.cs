using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Grading.Exporting;
using MediaCourse.Grading.Tests.Feedback;

namespace MediaCourse.Grading.Tests.Exporting;

public sealed class MarkTablesTests
{
    private const int Formulas = 15;
    private static readonly string[] Hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "a;=1+1", "a\t=cmd|'/c calc'!A0", "a;\"=1", "a|=1", "\uFF0B1", "\uFF0D1", "\uFF201", "\"quoted\"", "two\r\nlines", "comma, here", "Zo\u00EB", ""];

    public static TheoryData<string> Cells => [.. Hostile];

    [Theory]
    [MemberData(nameof(Cells))]
    public void What_a_spreadsheet_could_take_for_a_formula_is_harmless_and_nothing_else_is_changed(string cell)
    {
        var read = RoundTrip(new CsvTable(["a", "b"], [[cell, "x"], ["x", cell]]));

        var harmless = read[1][0];
        Assert.Equal(harmless, read[2][1]);
        Assert.Equal(cell.Replace("'", "", StringComparison.Ordinal), harmless.Replace("'", "", StringComparison.Ordinal));
        Assert.True(Hostile.Take(Formulas).Contains(cell, StringComparer.Ordinal) || harmless == cell, harmless);
        Assert.DoesNotMatch("^[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20-]", harmless);
        Assert.DoesNotMatch("[;\t|][ \"]*[=+@-]", harmless);
    }

    [Fact]
    public void A_table_written_plainly_would_bring_the_formulas_to_the_spreadsheet() =>
        Assert.All(Hostile.Take(Formulas), static cell => Assert.Matches("(^|[;\t|][ \"]*)[\t\r\n]?[=+@\uFF1D\uFF0B\uFF0D\uFF20-]", RoundTrip(cell)));

    [Fact]
    public void Every_table_is_read_as_it_was_written_but_for_apostrophes_before_formulas() => Prop.ForAll<NonEmptyArray<NonNull<string>>>(static cells =>
    {
        var row = cells.Get.Select(static cell => new string([.. cell.Get.Where(static letter => !char.IsSurrogate(letter))])).ToList();
        var read = RoundTrip(new CsvTable([.. row.Select(static (_, place) => $"c{place}")], [row]));
        return read[1].Zip(row).All(static pair => pair.First == pair.Second || pair.First.Replace("'", "", StringComparison.Ordinal) == pair.Second.Replace("'", "", StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_table_for_readers_has_everything_in_a_stable_order()
    {
        using var book = new FilledGradebook();
        book.Score(book.HandIn("zoe", name: "=Zoe", passed: false), "claim", 2);
        book.HandIn("ada", at: new DateTimeOffset(2030, 1, 2, 0, 0, 0, TimeSpan.Zero));

        var table = MarkTables.ForReaders([Marks(book)]);

        Assert.Equal("assignment,student,name,handed_in,days_late,percent_off,points_before,points,full_points,items_waiting,item:check,item:show,item:claim", string.Join(',', table.Header));
        Assert.Equal("small,ada,,2030-01-02T00:00:00Z,1,0,3,3,7,2,3,,", string.Join(',', table.Rows[0]));
        Assert.Equal("small,zoe,'=Zoe,2029-12-31T12:00:00Z,0,0,2,2,7,1,0,,2", string.Join(',', RoundTrip(table)[2]));
    }

    [Fact]
    public void Canvas_gets_its_columns_the_row_of_full_marks_and_no_mark_that_is_not_final()
    {
        using var book = new FilledGradebook();
        var done = book.HandIn("4711", name: "lovelaceada");
        book.Score(done, "claim", 2);
        book.Score(done, "show", 1.5);
        book.HandIn("ben", name: "Points Possible");

        var table = MarkTables.ForCanvas([Marks(book)]);

        Assert.Equal(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "A small one"], table.Header);
        Assert.Equal(["    Points Possible", "", "", "", "", "7"], table.Rows[0]);
        Assert.Equal(["lovelaceada", "4711", "", "", "", "6.5"], table.Rows[1]);
        Assert.Equal(["ben", "", "", "ben", "", ""], table.Rows[2]);
    }

    [Fact]
    public void Moodle_gets_its_worksheet_with_comments_that_hold_no_markup()
    {
        using var book = new FilledGradebook();
        var done = book.HandIn("815", name: "Ada Lovelace");
        book.Score(done, "claim", 2, "Good", "Well <i>done</i>\nindeed");
        book.Score(done, "show", 0);
        book.HandIn("ben@example.org");

        var table = MarkTables.ForMoodle(Marks(book));

        Assert.Equal(["Identifier", "Full name", "Email address", "Grade", "Maximum grade", "Last modified (grade)", "Feedback comments"], table.Header);
        Assert.Equal(["Participant 815", "Ada Lovelace", "", "5", "7", "", "1. Count: 3 of 3<br>2. Show: 0 of 2<br>3. Claim: 2 of 2 (Good). Well &lt;i&gt;done&lt;/i&gt;<br>indeed"], table.Rows[0]);
        Assert.Equal(["ben@example.org", "", "ben@example.org", "", "7", "", ""], table.Rows[1]);
    }

    [Theory]
    [InlineData("A **clear** question, and `code`.", "A clear question, and code.")]
    [InlineData("1. First\n2. *Second*", "1. First<br>2. Second")]
    [InlineData("One.\n\nAnother.", "One.<br>Another.")]
    [InlineData("See [the guide](https://example.org/a?b=1).", "See the guide (https://example.org/a?b=1).")]
    [InlineData("5 * 3 * 2 = 30, word_count_of", "5 * 3 * 2 = 30, word_count_of")]
    [InlineData("**<b>x</b>**", "&lt;b&gt;x&lt;/b&gt;")]
    public void Moodle_gets_comments_without_the_signs_of_Markdown(string comment, string shown)
    {
        using var book = new FilledGradebook();
        var done = book.HandIn("815");
        book.Score(done, "show", 0);
        book.Score(done, "claim", 2, "Good", comment);

        Assert.EndsWith($"(Good). {shown}", MarkTables.ForMoodle(Marks(book)).Rows[0][^1], StringComparison.Ordinal);
    }

    private static AssignmentMarks Marks(FilledGradebook book) => new(book.Master, book.Counted);

    private static string RoundTrip(string cell)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true))
        {
            csv.WriteRecord([cell]);
            csv.Flush();
        }

        return Assert.Single(Assert.Single(Read(text.ToString())));
    }

    private static List<List<string>> RoundTrip(CsvTable table)
    {
        using var text = new StringWriter();
        table.Write(text);
        return Read(text.ToString());
    }

    private static List<List<string>> Read(string table)
    {
        using var csv = CsvReader.FromText(table, new CsvReaderOptions { HasHeader = false, Separator = ',' });
        var rows = new List<List<string>>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }
}
