using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Checks;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.SourceValidation;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Releasing;

public sealed partial class ReleaseTests
{
    private static readonly SmallAssignment Right = new();
    private static readonly Lazy<Task<Release>> RightReleased = new(() => ReleaseOf(Right));

    [Fact]
    public void The_released_notebook_has_no_solution_no_hidden_check_and_no_output()
    {
        var assignment = Right.Change("show", cell => cell with { ExecutionCount = 7, Outputs = [new StreamOutput("stdout", "corpus.Ids shown")] });

        var text = Text(Released(assignment));

        foreach (var secret in (string[])["corpus.Ids", "There are two", "Twice", "secret", "Think", "HIDDEN", "SOLUTION", "It is good"])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        Assert.Contains("One more check is made when you hand in (2 points).", text, StringComparison.Ordinal);
        Assert.Contains("int? texts = null;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Visible_checks_carry_a_digest_that_fits_the_reference_alone()
    {
        var check = Released(Right).Cells.Single(cell => cell.Id == "check").Source;

        var digest = Digest().Match(check).Groups["digest"].Value;
        Assert.True(CheckDigest.Fits(digest, 2, Compare.Equal));
        Assert.False(CheckDigest.Fits(digest, 3, Compare.Equal));
        Assert.StartsWith("display(Check.That(\"Texts are counted\"", check, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_carry_nbgraders_metadata_and_their_checksums()
    {
        foreach (var cell in Released(Right).Cells.Where(cell => cell.Metadata.Has(GradingMetadata.Key)))
        {
            var grading = GradingMetadata.Of(cell)!;

            Assert.Equal(CellChecksum.Of(cell, grading), grading.Checksum);
            Assert.Equal(grading.IsReadOnly, cell.Metadata.Flag("editable") == false);
            Assert.False(cell.Metadata.Flag("deletable"));
        }
    }

    [Fact]
    public void What_else_a_cell_or_the_notebook_says_is_kept_but_for_traces_of_runs()
    {
        var cell = Released(Right.Change("setup", cell => cell with { Metadata = cell.Metadata.With("mine", "own", "deep").With(true, "execution", "x") })).Cells.Single(cell => cell.Id == "setup");

        Assert.Equal("mine", cell.Metadata.Text("own", "deep"));
        Assert.False(cell.Metadata.Has("execution"));
    }

    [Fact]
    public void A_picture_of_the_model_answer_goes_with_it()
    {
        var picture = MimeBundle.Of(("image/png", "aGVsbG8="));
        var cell = Released(Right.Change("claim", cell => cell with
        {
            Source = "![](attachment:task.png)\n<!-- BEGIN SOLUTION -->\n![](attachment:answer.png)\n<!-- END SOLUTION -->",
            Attachments = cell.Attachments.Add("task.png", picture).Add("answer.png", picture),
        })).Cells.Single(cell => cell.Id == "claim");

        Assert.Equal(["task.png"], cell.Attachments.Keys);
    }

    [Fact]
    public void The_notebook_says_which_assignment_it_is_for_and_which_cells_it_was_handed_out_with()
    {
        var document = Released(Right);

        Assert.Equal("small", HandOut.AssignmentOf(document));
        var handOut = HandOut.Of(document)!;
        Assert.Equal(("A small one", "small.ipynb", 5.0), (handOut.Title, handOut.File, handOut.CellSeconds));
        Assert.Equal(["setup Locked", "answer Answer", "check Checks", "show Output", "claim Prose"], handOut.Cells.Select(cell => $"{cell.Id} {cell.Role}"));
        var check = handOut.Cells.Single(cell => cell.Id == "check");
        Assert.Equal(("1. Count", 3.0, 1, 2.0, "answer"), (check.Title, check.Points, check.HiddenChecks, check.HiddenPoints, Assert.Single(check.AnswerIds)));
    }

    [Fact]
    public async Task Twins_whose_solutions_differ_are_released_alike_but_for_digests()
    {
        var twin = Right
            .With("answer", SmallAssignment.Answer.Replace("corpus.Ids.Count()", "corpus.Ids.Count() + 40 - \"and another text altogether\".Length", StringComparison.Ordinal))
            .With("check", SmallAssignment.Checks.Replace("secret = 1", "elsewhere = 4", StringComparison.Ordinal).Replace("texts * 2 + secret", "texts * 3 + elsewhere", StringComparison.Ordinal))
            .With("show", "// BEGIN SOLUTION\ncorpus.Ids.Reverse().ToList()\n// END SOLUTION")
            .With("claim", "<!-- BEGIN SOLUTION -->\nNobody knows how many there are.\n\nAt all.\n<!-- END SOLUTION -->");
        var (first, second) = (await RightReleased.Value, await ReleaseOf(twin));

        Assert.Equal(first.Files.Select(file => file.Path), second.Files.Select(file => file.Path));
        Assert.NotEqual(NotebookOf(first), NotebookOf(second));
        Assert.Equal(WithoutDigests(NotebookOf(first)), WithoutDigests(NotebookOf(second)));
        foreach (var (file, other) in first.Files.Zip(second.Files).Where(pair => !pair.First.Path.EndsWith(".ipynb", StringComparison.Ordinal)))
        {
            Assert.Equal(file.Content, other.Content);
        }
    }

    [Fact]
    public async Task Two_releases_are_the_same_bytes_wherever_and_whenever_they_are_made()
    {
        using var one = new TestFolder();
        using var other = new TestFolder();
        var release = await RightReleased.Value;
        var again = await ReleaseOf(Right);
        release.Save(CourseIn(one), SmallAssignment.Quotes);
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        again.Save(CourseIn(other), SmallAssignment.Quotes);

        var files = Directory.EnumerateFiles(one.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(one.Path, file)).ToList();
        Assert.Contains(Path.Combine("release", "small.zip"), files);
        foreach (var file in files)
        {
            Assert.True(File.ReadAllBytes(Path.Combine(one.Path, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other.Path, file))), file);
        }
    }

    [Fact]
    public async Task A_release_replaces_the_one_before_and_holds_what_students_need_and_nothing_else()
    {
        using var folder = new TestFolder();
        var course = CourseIn(folder);
        folder.Write("release/small/left-over.txt", "old");
        (await RightReleased.Value).Save(course, SmallAssignment.Quotes);

        string[] expected =
        [
            "lib/MediaCourse.Library.dll", "lib/MediaCourse.Library.xml", "seeds/000_a0ed6d45481faf65.txt", "seeds/004_584bd00a16c8ebd5.txt", "seeds/corpus.json", "setup.csx", "small.ipynb",
        ];
        var released = course.ReleaseFolder(SmallAssignment.Quotes);
        Assert.Equal(expected, Directory.EnumerateFiles(released, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(released, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        using var zip = ZipFile.OpenRead(course.ReleaseZip(SmallAssignment.Quotes));
        Assert.Equal(expected.Select(file => $"small/{file}"), zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(["release", "release-records"], Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_record_stays_behind_with_the_answers_and_names_the_version()
    {
        using var folder = new TestFolder();
        var course = CourseIn(folder);
        var release = await RightReleased.Value;
        release.Save(course, SmallAssignment.Quotes);

        var record = ReleaseRecord.Load(course, SmallAssignment.Quotes)!;
        Assert.Equal(["Texts are counted", "Twice as many"], record.References.Select(reference => reference.Check));
        Assert.Equal("5", CanonicalValue.Of(record.References[1].ToValue().Value, Compare.Equal));
        Assert.Equal(release.Record.Version, record.Version);
        var changed = (await ReleaseOf(Right.With("check", SmallAssignment.Checks.Replace("Think twice", "Think", StringComparison.Ordinal)))).Record.Version;
        Assert.NotEqual(record.Version, changed);
        Assert.Null(ReleaseRecord.Load(course, SmallAssignment.Quotes with { Id = "other" }));
    }

    [Fact]
    public async Task Nothing_is_released_while_there_is_a_mistake()
    {
        var report = await SourceValidator.ValidateAsync(Right.WithField("check", "points", 9).Master, SmallAssignment.Companions);

        Assert.Throws<InvalidOperationException>(() => Release.Of(report));
    }

    [Fact]
    public void A_heading_in_a_model_answer_names_no_item()
    {
        var document = Released(Right.With("claim", "<!-- BEGIN SOLUTION -->\n# Two\n<!-- END SOLUTION -->\n```\n# no heading\n```"));

        Assert.Equal("3. Claim", HandOut.Of(document)!.Cells.Single(cell => cell.Id == "claim").Title);
    }

    [Fact]
    public void Whatever_the_solutions_are_nothing_of_them_is_in_the_notebook() =>
        Prop.ForAll<string[], string[], string[]>((code, prose, hidden) =>
        {
            var master = Right
                .With("answer", $"int? texts = null;\n// BEGIN SOLUTION\n{Marked(code)}\n// END SOLUTION")
                .With("claim", $"<!-- BEGIN SOLUTION -->\n{Marked(prose)}\n<!-- END SOLUTION -->")
                .With("check", $"Check.That(\"a\", () => texts, points: 3);\n// BEGIN HIDDEN TESTS\n{Marked(hidden)}\n// END HIDDEN TESTS").Master;
            return master.Cells.Any(cell => cell.Regions.Problems.Count > 0)
                || !Encoding.UTF8.GetString(ReleasedNotebook.Of(master, _ => null).ToBytes()).Contains("SECRET", StringComparison.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();

    private static string Marked(string[]? lines) => string.Join('\n', (lines ?? []).Append("").Select(line => $"{(line ?? "").ReplaceLineEndings(" ")} SECRET"));

    private static NotebookDocument Released(SmallAssignment assignment)
    {
        var master = assignment.Master;
        return ReleasedNotebook.Of(master, check => ProbeValue.Of(check.Name == "Texts are counted" ? 2 : 5));
    }

    private static async Task<Release> ReleaseOf(SmallAssignment assignment) =>
        Release.Of(await SourceValidator.ValidateAsync(assignment.Master, SmallAssignment.Companions));

    private static Course CourseIn(TestFolder folder) => new() { Folder = folder.Path, Name = "A course", Assignments = [SmallAssignment.Quotes] };

    private static string Text(NotebookDocument document) => Encoding.UTF8.GetString(document.ToBytes());

    private static string NotebookOf(Release release) => Encoding.UTF8.GetString(release.Files.Single(file => file.Path.EndsWith(".ipynb", StringComparison.Ordinal)).Content);

    // A checksum is a digest too, of the cell in which the answer's digest stands.
    private static string WithoutDigests(string notebook) => Checksum().Replace(Digest().Replace(notebook, "digest"), "checksum");

    [GeneratedRegex("""digest: \\?"(?<digest>[0-9a-f:]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Digest();

    [GeneratedRegex("""
        "checksum": "[0-9a-f]{32}"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Checksum();
}
