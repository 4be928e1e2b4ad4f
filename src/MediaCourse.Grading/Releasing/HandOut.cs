using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Releasing;

/// <summary>
/// What a handed-out notebook says of itself in its metadata, under the key <c>mediacourse</c>, so that it can be checked and recognised
/// without the course: which assignment it is, and which cells it was handed out with.
/// </summary>
/// <param name="Assignment">The assignment's id.</param>
/// <param name="Title">What the assignment is called.</param>
/// <param name="File">The file name under which it was handed out.</param>
/// <param name="CellSeconds">Wall time that a cell may take when it is graded.</param>
/// <param name="Cells">The cells with a part in grading, in order.</param>
public sealed record HandOut(string Assignment, string Title, string File, double CellSeconds, IReadOnlyList<HandOutCell> Cells)
{
    /// <summary>The key of a notebook's metadata under which it stands.</summary>
    public const string Key = "mediacourse";

    private const string IdField = "assignment";

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The id of the assignment that a notebook was handed out for, or null where it says none.</summary>
    public static string? AssignmentOf(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Metadata.Text(Key, IdField);
    }

    /// <summary>What a notebook says of itself, or null where it says nothing that can be read.</summary>
    public static HandOut? Of(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return document.Metadata.Json(Key) is JsonObject json
                && json.Deserialize<HandOut>(Snake) is { Assignment: not null, Title: not null, File: not null, Cells: not null } read
                && read.Cells.All(cell => cell is { Id: not null, Title: not null, AnswerIds: not null })
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The notebook with this in its metadata; all else is kept.</summary>
    public NotebookDocument WriteTo(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Metadata = document.Metadata.With(JsonSerializer.SerializeToNode(this, Snake), Key) };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Assignment}: {Cells.Count} cells");
}

/// <summary>A cell that was handed out and has a part in grading.</summary>
/// <param name="Id">Its grade_id.</param>
/// <param name="CellId">The id of the cell, by which it is found again where its grading metadata are lost.</param>
/// <param name="Title">The heading above it.</param>
/// <param name="Role">What it is for: the name of a <see cref="CellRole"/>.</param>
/// <param name="Points">What it is worth; 0 where it carries no points.</param>
/// <param name="Checksum">Its digest as it was handed out (see <see cref="CellChecksum"/>).</param>
/// <param name="AnswerIds">The grade_ids of the cells in which it is answered, where it carries points.</param>
/// <param name="HiddenChecks">How many checks are made only when the work is handed in.</param>
/// <param name="HiddenPoints">What those are worth together.</param>
public sealed record HandOutCell(
    string Id, string? CellId, string Title, string Role, double Points, string Checksum, IReadOnlyList<string> AnswerIds, int HiddenChecks, double HiddenPoints)
{
    /// <summary>Whether a cell's text is as it was handed out. What its metadata say does not count: marks are given by the teacher's copy.</summary>
    public bool IsAsHandedOut(NotebookCell cell)
    {
        var role = Enum.TryParse<CellRole>(Role, out var parsed) ? parsed : CellRole.Locked;
        var grading = new GradingMetadata
        {
            GradeId = Id,
            IsGrade = role is CellRole.Checks or CellRole.Prose or CellRole.Output,
            IsSolution = role is CellRole.Answer or CellRole.Prose or CellRole.Output,
            IsLocked = role == CellRole.Locked,
            IsTask = role == CellRole.Task,
            Points = Points,
        };
        return string.Equals(CellChecksum.Of(cell, grading), Checksum, StringComparison.Ordinal);
    }
}
