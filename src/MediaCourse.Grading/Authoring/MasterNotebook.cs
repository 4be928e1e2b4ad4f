using System.Text.RegularExpressions;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Authoring.Rubrics;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Authoring;

/// <summary>
/// The teacher's notebook of an assignment, with solutions, checks and rubrics: what releases are made of and graded notebooks are composed from.
/// It may hold mistakes; the source validation finds them.
/// </summary>
public sealed partial record MasterNotebook
{
    private MasterNotebook(Assignment assignment, NotebookDocument document, IReadOnlyList<Rubric> rubrics, IReadOnlyList<MasterCell> cells)
    {
        (Assignment, Document, Rubrics, Cells) = (assignment, document, rubrics, cells);
        Items = [.. cells.Select(ItemOf).OfType<GradedItem>()];
    }

    /// <summary>The assignment.</summary>
    public Assignment Assignment { get; }

    /// <summary>The notebook as it stands in its file, in nbformat 4.5.</summary>
    public NotebookDocument Document { get; }

    /// <summary>The rubrics beside it.</summary>
    public IReadOnlyList<Rubric> Rubrics { get; }

    /// <summary>Its cells in order.</summary>
    public IReadOnlyList<MasterCell> Cells { get; }

    /// <summary>What carries points, in order.</summary>
    public IReadOnlyList<GradedItem> Items { get; }

    /// <summary>The points of all items that are no extra credit.</summary>
    public double FullPoints => Items.Where(item => !item.IsExtraCredit).Sum(item => item.Points);

    /// <summary>What its cells load and import: enough to compile a judge, which needs nothing else of the notebook.</summary>
    public string Prelude => string.Join('\n', Cells
        .Where(cell => cell.Cell.Kind == CellKind.Code)
        .SelectMany(cell => cell.Regions.Lines.Where((line, number) => IsPrelude(line) && !cell.Regions.IsIn(RegionKind.Solution, number))));

    /// <summary>Reads the master notebook and the rubrics of an assignment.</summary>
    /// <exception cref="NotebookFileException">The notebook cannot be read.</exception>
    /// <exception cref="NotebookFormatException">It is no notebook.</exception>
    /// <exception cref="CourseException">Something is wrong in rubric.json.</exception>
    public static MasterNotebook Load(Course course, Assignment assignment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Of(assignment, NotebookDocument.Load(course.MasterFile(assignment)), RubricFile.Load(course.SourceFolder(assignment)), cancellationToken);
    }

    /// <summary>Takes a master notebook apart.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MasterNotebook Of(Assignment assignment, NotebookDocument document, IReadOnlyList<Rubric> rubrics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(document);
        document = document.UpgradedTo45();
        var cells = new List<MasterCell>();
        foreach (var cell in document.Cells)
        {
            cells.Add(Read(cell, cells.Count, cells.Count > 0 ? cells[^1].Heading : "", cancellationToken));
        }

        return new MasterNotebook(assignment, document, rubrics, cells);
    }

    private static MasterCell Read(NotebookCell cell, int index, string headingAbove, CancellationToken cancellationToken)
    {
        GradingMetadata? grading = null;
        string? problem = null;
        try
        {
            grading = GradingMetadata.Of(cell);
        }
        catch (GradingMetadataException error)
        {
            problem = error.Message;
        }

        var regions = CellRegions.Read(cell.Source, isProse: cell.Kind != CellKind.Code);
        return new MasterCell
        {
            Index = index,
            Cell = cell,
            Grading = grading,
            MetadataProblem = problem,
            Role = RoleOf(cell, grading),
            Heading = (cell.Kind == CellKind.Markdown ? HeadingIn(regions) : null) ?? headingAbove,
            Regions = regions,
            Checks = cell.Kind == CellKind.Code ? CheckCell.Read(cell.Source, regions, cancellationToken) : null,
        };
    }

    private static CellRole RoleOf(NotebookCell cell, GradingMetadata? grading) => grading switch
    {
        null => CellRole.Plain,
        { IsTask: true } => CellRole.Task,
        { IsGrade: true, IsSolution: true } => cell.Kind == CellKind.Code ? CellRole.Output : CellRole.Prose,
        { IsGrade: true } => CellRole.Checks,
        { IsSolution: true } => CellRole.Answer,
        { IsLocked: true } => CellRole.Locked,
        _ => CellRole.Plain,
    };

    private GradedItem? ItemOf(MasterCell cell)
    {
        if (cell.Role is not (CellRole.Checks or CellRole.Prose or CellRole.Output or CellRole.Task))
        {
            return null;
        }

        return new GradedItem
        {
            Id = cell.GradeId,
            Title = cell.Heading.Length > 0 ? cell.Heading : cell.GradeId,
            Kind = cell.Role switch
            {
                CellRole.Checks => ItemKind.Code,
                CellRole.Prose => ItemKind.Prose,
                CellRole.Output => ItemKind.Output,
                _ => ItemKind.Task,
            },
            Points = cell.Grading!.Points ?? 0,
            CellIndex = cell.Index,
            AnswerIds = cell.Role == CellRole.Checks ? AnswersBefore(cell.Index) : cell.IsAnswered ? [cell.GradeId] : [],
            IsExtraCredit = Assignment.ExtraCredit.Contains(cell.GradeId, StringComparer.Ordinal),
            Checks = cell.Role == CellRole.Checks ? cell.Checks?.Checks ?? [] : [],
            Rubric = cell.Role == CellRole.Checks ? null : Rubrics.FirstOrDefault(rubric => rubric.ItemId == cell.GradeId),
        };
    }

    // An item is answered in the cells since the checks before it; several items in a row share theirs.
    private List<string> AnswersBefore(int index)
    {
        var answers = new List<string>();
        for (var i = index - 1; i >= 0 && !(Cells[i].Role == CellRole.Checks && answers.Count > 0); i--)
        {
            if (Cells[i].Role == CellRole.Answer)
            {
                answers.Insert(0, Cells[i].GradeId);
            }
        }

        return answers;
    }

    private static bool IsPrelude(string line) =>
        line.StartsWith("#load ", StringComparison.Ordinal) || line.StartsWith("#r ", StringComparison.Ordinal)
        || (line.StartsWith("using ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(';') && !line.Contains('(', StringComparison.Ordinal) && !line.StartsWith("using var ", StringComparison.Ordinal));

    // Students read it, so a heading of the model answer is none.
    private static string? HeadingIn(CellRegions regions)
    {
        string? heading = null;
        var isCode = false;
        foreach (var (number, line) in regions.Lines.Index())
        {
            isCode ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (!isCode && !regions.IsIn(RegionKind.Solution, number) && Heading().Match(line) is { Success: true } match)
            {
                heading = match.Groups["text"].Value.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim();
            }
        }

        return heading;
    }

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>.*?)[ \t#]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
