using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Rubrics;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Tests;

namespace MediaCourse.Grading.Tests;

/// <summary>An assignment without a mistake, in which a test makes one: an item of code, one of output and one of prose.</summary>
internal sealed record SmallAssignment
{
    public const string Setup = "#load \"setup.csx\"\nvar corpus = Corpus.Load();";

    public const string Answer =
        """
        // How many texts are there?
        // BEGIN SOLUTION
        int? texts = corpus.Ids.Count();
        // BEGIN PROMPT
        // int? texts = null;
        // END PROMPT
        // END SOLUTION
        """;

    public const string Checks =
        """
        Check.That("Texts are counted", () => texts, points: 1, hint: "Count the ids.");
        // BEGIN HIDDEN TESTS
        var secret = 1;
        Check.That("Twice as many", () => texts * 2 + secret, points: 2, hint: "Think twice.");
        // END HIDDEN TESTS
        """;

    public static readonly Course Course = Course.Load(Path.Combine(Repository.Root, "exercises"));

    public static readonly Assignment Quotes = new() { Id = "small", Title = "A small one", HandInName = "small.ipynb", Texts = ["voa", "urdupoint"] };

    public static readonly IReadOnlyList<ReleaseFile> Companions = CompanionFiles.Of(Course, Quotes);

    public Assignment Assignment { get; init; } = Quotes;

    public ImmutableArray<NotebookCell> Cells { get; init; } =
    [
        NotebookCell.Markdown("# A small one") with { Id = "title" },
        Locked("setup", Setup),
        NotebookCell.Markdown("## 1. Count") with { Id = "task-1" },
        Solution("answer", Answer),
        Graded("check", Checks, 3),
        NotebookCell.Markdown("## 2. Show") with { Id = "task-2" },
        Marked(NotebookCell.Code("// BEGIN SOLUTION\ncorpus.Ids.ToList()\n// END SOLUTION"), "show", 2),
        NotebookCell.Markdown("## 3. Claim") with { Id = "task-3" },
        Marked(NotebookCell.Markdown("<!-- BEGIN SOLUTION -->\nThere are two of them in this corpus.\n<!-- END SOLUTION -->"), "claim", 2),
    ];

    public IReadOnlyList<Rubric> Rubrics { get; init; } = [RubricOf("show"), RubricOf("claim")];

    public MasterNotebook Master => MasterNotebook.Of(Assignment, LessonNotebook.Create("small.ipynb", Cells), Rubrics);

    public static NotebookCell Locked(string id, string source) => Role(NotebookCell.Code(source), new GradingMetadata { GradeId = id, IsLocked = true });

    public static NotebookCell Solution(string id, string source) => Role(NotebookCell.Code(source), new GradingMetadata { GradeId = id, IsSolution = true });

    public static NotebookCell Graded(string id, string source, double points) =>
        Role(NotebookCell.Code(source), new GradingMetadata { GradeId = id, IsGrade = true, Points = points });

    public static NotebookCell Marked(NotebookCell cell, string id, double points) =>
        Role(cell, new GradingMetadata { GradeId = id, IsGrade = true, IsSolution = true, Points = points });

    public static Rubric RubricOf(string id) => new(id, [new(2, "Good", "It is good."), new(0, "Missing", "It is missing.")]);

    /// <summary>The assignment with another text in a cell.</summary>
    public SmallAssignment With(string id, string source) => Change(id, cell => cell with { Source = source });

    /// <summary>The assignment with another value in a cell's grading metadata.</summary>
    public SmallAssignment WithField(string id, string field, JsonNode? value) => Change(id, cell => cell with { Metadata = cell.Metadata.With(value, GradingMetadata.Key, field) });

    /// <summary>The assignment without a field of a cell's grading metadata.</summary>
    public SmallAssignment WithoutField(string id, string field) => Change(id, cell => cell with { Metadata = cell.Metadata.Without(GradingMetadata.Key, field) });

    public SmallAssignment Change(string id, Func<NotebookCell, NotebookCell> change) =>
        this with { Cells = [.. Cells.Select(cell => cell.Id == id ? change(cell) : cell)] };

    public SmallAssignment Add(NotebookCell cell) => this with { Cells = Cells.Add(cell) };

    private static NotebookCell Role(NotebookCell cell, GradingMetadata grading) => cell with { Id = grading.GradeId, Metadata = grading.WriteTo(cell.Metadata) };
}
