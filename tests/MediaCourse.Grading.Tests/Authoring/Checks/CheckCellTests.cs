using MediaCourse.Checks;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Regions;

namespace MediaCourse.Grading.Tests.Authoring.Checks;

public sealed class CheckCellTests
{
    [Fact]
    public void A_check_is_read_by_its_syntax()
    {
        var check = Assert.Single(Read("""Check.That("Yang's " + "quotations", () => yang.Count, points: 1.5, hint: "Look.", by: Compare.Within(0.01))""").Checks);

        Assert.Equal(("Yang's quotations", 1.5, "Look.", "within-0.01", "() => yang.Count"), (check.Name, check.Points, check.Hint, check.Compare.Name, check.Probe));
        Assert.Equal("global::MediaCourse.Checks.Probe.Read(() => yang.Count)", check.ProbeCode);
        Assert.Null(check.Judge);
    }

    [Fact]
    public void Arguments_may_stand_in_their_order_or_by_name()
    {
        Assert.Equal((2.0, "h", Compare.Text), Read("""Check.That("a", () => b, 2, "h", Compare.Text)""").Checks.Select(check => (check.Points, check.Hint, check.Compare)).Single());
        Assert.Equal(("a", "() => b"), Read("""Check.That(probe: () => b, name: "a")""").Checks.Select(check => (check.Name, check.Probe)).Single());
        Assert.Equal(("static (v, r) => v == r", 3.0), Read("""Check.Judge("a", () => b, static (v, r) => v == r, 3)""").Checks.Select(check => (check.Judge, check.Points)).Single());
    }

    [Fact]
    public void Every_comparison_can_be_named()
    {
        Assert.Equal(
            [Compare.Equal, Compare.Exactly, Compare.InAnyOrder, Compare.Text, Compare.Within(1), Compare.Within(0.5)],
            Read(string.Join('\n', ((string[])["Compare.Equal", "MediaCourse.Checks.Compare.Exactly", "Compare.InAnyOrder", "Compare.Text", "Compare.Within(1)", "Compare.Within(0.5m)"])
                .Select((by, index) => $"Check.That(\"{index}\", () => b, by: {by});"))).Checks.Select(check => check.Compare));
    }

    [Fact]
    public void A_cell_is_divided_into_checks_and_what_stands_between()
    {
        var cell = Read(
            """
            using System.IO;
            var a = 1; // one
            Check.That("first", () => a);
            // BEGIN HIDDEN TESTS
            var text = "unseen";
            int Twice(int x) => 2 * x;
            display(Check.That("second", () => Twice(a)));
            // END HIDDEN TESTS
            var b = 2;
            Check.Judge("third", () => b, static (v, r) => v > 0).Display();
            """);

        Assert.Empty(cell.Problems);
        Assert.Equal(
            ["open using System.IO;|var a = 1; // one", "open first", "hidden // BEGIN HIDDEN TESTS|var text = \"unseen\";|int Twice(int x) => 2 * x;", "hidden second", "open // END HIDDEN TESTS|var b = 2;", "open third"],
            cell.Steps.Select(step => $"{(step.IsHidden ? "hidden" : "open")} {(step is Preparation preparation ? preparation.Code.ReplaceLineEndings("|") : ((ProbeStep)step).Check.Name)}"));
    }

    [Fact]
    public void A_cell_of_directives_alone_is_kept() => Assert.Equal("#load \"setup.csx\"", Assert.IsType<Preparation>(Assert.Single(Read("#load \"setup.csx\"").Steps)).Code);

    [Fact]
    public void What_is_no_check_is_none() => Assert.Empty(Read("Checks.That(\"a\", () => b);\nCheck.Other(1);\nThat(\"a\", () => b);\n// Check.That(\"a\", () => b);\nvar s = \"Check.That()\";").Checks);

    [Fact]
    public void The_release_writes_digests_in_the_style_of_the_call_and_shows_every_check()
    {
        const string Source = "Check.That(\"a\", () => b);\nCheck.That(\"c\",\n    () => d,\n    hint: \")\");\nCheck.Judge(\"e\", () => f, static (v, r) => true)";

        Assert.Equal(
            "display(Check.That(\"a\", () => b, digest: \"D:a\"));\ndisplay(Check.That(\"c\",\n    () => d,\n    hint: \")\",\n    digest: \"D:c\"));\nCheck.Judge(\"e\", () => f, static (v, r) => true)",
            CheckWriter.Complete(Source, Read(Source), check => check.Judge is null ? $"D:{check.Name}" : null));
    }

    [Fact]
    public void What_the_release_writes_can_be_read_again()
    {
        const string Source = "Check.That(\"a\", () => b);\nCheck.That(\"c\", () => d)";

        var released = CheckWriter.Complete(Source, Read(Source), check => "1:x:y");

        Assert.Equal([("a", true), ("c", true)], Read(released).Checks.Select(check => (check.Name, check.HasDigest)));
    }

    private static CheckCell Read(string source) => CheckCell.Read(source, CellRegions.Read(source, isProse: false));
}
