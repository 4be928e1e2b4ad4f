using MediaCourse.Interactive.Display;
using MediaCourse.Interactive.Frames;
using MediaCourse.Sources;
using MediaCourse.Tests;

namespace MediaCourse.Interactive.Tests.Display;

public sealed class FrameTablesTests
{
    [Theory]
    [InlineData(0.00004, "4E-05")]
    [InlineData(-1e-7, "-1E-07")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-0.0, "0")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(12345.67891, "12,345.6789")]
    public void Numbers_of_any_size_can_be_read(double number, string written)
    {
        // Beside a number of usual size, and in a column of its own.
        var lines = new[] { new { Number = number }, new { Number = 1.5 } }.ToFrame().ToTable().ToPlainText().Split('\n');
        var alone = new[] { new { Number = number } }.ToFrame().ToTable().ToPlainText().Split('\n');

        Assert.Equal(written, lines[3].Split(' ')[^1]);
        Assert.Equal(written, alone[3].Split(' ')[^1]);
    }

    [Fact]
    public void A_column_of_numbers_is_set_flush_right()
    {
        Assert.Contains("<td class=\"n\">4E-05</td>", new[] { new { Number = (double?)0.00004 }, new { Number = (double?)null } }.ToFrame().ToTable().ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_written_from_the_year_down()
    {
        var time = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Unspecified);
        var text = new[] { new { Time = time, Zoned = new DateTimeOffset(time, TimeSpan.FromHours(-3)), Day = time.Date } }.ToFrame(row => row.Time).ToTable().ToPlainText();

        Assert.Contains("2020-01-02 03:04:05  2020-01-02 03:04:05  2020-01-02 03:04:05 -03:00  2020-01-02\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_are_cut_and_it_is_said()
    {
        var frame = new[] { new { Text = new string('a', 199) + "\U0001F600" + "b" } }.ToFrame();

        var text = frame.ToTable().ToHtml();

        Assert.Contains($"<td>{new string('a', 199)}…</td>", text, StringComparison.Ordinal);
        Assert.Contains("Texts are cut after 200 characters; the frame has them whole.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cut", new[] { new { Text = new string('a', 200) } }.ToFrame().ToTable().ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_articles_of_the_corpus_can_be_shown()
    {
        var html = FrameTables.FirstRows(Corpus.Load(Repository.Seeds).Articles.ToFrame()).ToHtml();

        Assert.InRange(html.Length, 1_000, 100_000);
    }
}
