using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Checks;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Releasing;

/// <summary>Makes the students' notebook out of the master's: no solution, no hidden check, no output; checks with digests, cells with checksums.</summary>
public static class ReleasedNotebook
{
    private const string StateOfWidgets = "widgets";
    private static readonly ImmutableArray<string> TracesOfRuns = ["execution", "collapsed", "scrolled"];

    /// <summary>The students' notebook.</summary>
    /// <param name="master">A master notebook without findings.</param>
    /// <param name="reference">What the reference solution gives for a check, or null where it is not known.</param>
    public static NotebookDocument Of(MasterNotebook master, Func<CheckSpec, ProbeValue?> reference)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(reference);
        var cells = master.Cells.Select(cell => Released(master, cell, reference)).ToImmutableArray();
        var document = master.Document with { Cells = cells, Metadata = master.Document.Metadata.Without(StateOfWidgets) };
        return new HandOut(
            master.Assignment.Id,
            master.Assignment.Title,
            master.Assignment.HandInName,
            master.Assignment.Limits.Cell.TotalSeconds,
            [.. master.Cells.Where(cell => cell.Role != CellRole.Plain).Select(cell => Describe(master, cell, cells[cell.Index]))]).WriteTo(document);
    }

    /// <summary>The text of a cell as students get it, without digests.</summary>
    /// <exception cref="InvalidOperationException">The cell's regions have problems.</exception>
    public static string SourceOf(MasterCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return ReleasedSource.Of(cell.Regions, region => NoteOn(cell, region));
    }

    private static NotebookCell Released(MasterNotebook master, MasterCell cell, Func<CheckSpec, ProbeValue?> reference)
    {
        var source = SourceOf(cell);
        if (cell.Checks is { Checks.Count: > 0 } checks)
        {
            source = WithDigests(source, [.. checks.Checks.Where(check => !check.IsHidden)], check =>
                check.Judge is null && reference(check) is { } value ? DigestOf(check, value, master.Assignment.Id) : null);
        }

        var released = cell.Cell with { Source = source };
        if (cell.Cell.Kind == CellKind.Code)
        {
            released = released with { Outputs = [], ExecutionCount = null };
        }
        else if (!released.Attachments.IsEmpty)
        {
            // A picture of the model answer goes with it.
            released = released with { Attachments = released.Attachments.RemoveRange(released.Attachments.Keys.Where(name => !source.Contains($"attachment:{name}", StringComparison.Ordinal))) };
        }

        var metadata = TracesOfRuns.Aggregate(released.Metadata, (kept, key) => kept.Without(key));
        if (cell.Grading is { HasRole: true } grading)
        {
            metadata = metadata.With(JsonValue.Create(false), "deletable");
            metadata = grading.IsReadOnly ? metadata.With(JsonValue.Create(false), "editable") : metadata.Without("editable");
            metadata = (grading with { Checksum = CellChecksum.Of(released, grading), CellType = cell.Cell.Kind == CellKind.Markdown ? "markdown" : "code" }).WriteTo(metadata);
        }

        return released with { Metadata = metadata };
    }

    private static string DigestOf(CheckSpec check, ProbeValue value, string salt) => CheckDigest.Of(check.Name, value, check.Compare, salt);

    private static string WithDigests(string source, IReadOnlyList<CheckSpec> checks, Func<CheckSpec, string?> digestOf)
    {
        var released = CheckCell.Read(source, CellRegions.Read(source, isProse: false));
        var ofMaster = released.Checks.Zip(checks).ToDictionary(pair => pair.First.Span.Start.Value, pair => pair.Second);
        return CheckWriter.Complete(source, released, check => ofMaster.TryGetValue(check.Span.Start.Value, out var written) ? digestOf(written) : null);
    }

    private static HandOutCell Describe(MasterNotebook master, MasterCell cell, NotebookCell released)
    {
        var item = master.Items.FirstOrDefault(item => item.CellIndex == cell.Index);
        var hidden = item?.Checks.Where(check => check.IsHidden).ToList() ?? [];
        return new HandOutCell(
            cell.GradeId,
            cell.Cell.Id,
            cell.Heading.Length > 0 ? cell.Heading : cell.GradeId,
            cell.Role.ToString(),
            item?.Points ?? 0,
            CellChecksum.Of(released, cell.Grading!),
            item?.AnswerIds ?? [],
            hidden.Count,
            hidden.Sum(check => check.Points));
    }

    // The checks themselves stay with the teacher; that there are some, and what they are worth, is fair to say.
    private static string? NoteOn(MasterCell cell, Region region)
    {
        var checks = cell.Checks?.Checks.Where(check => check.IsHidden && region.Covers(check.Line)).ToList() ?? [];
        if (checks.Count == 0)
        {
            return null;
        }

        var points = checks.Sum(check => check.Points);
        var worth = points == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({points:0.##} {(points == 1 ? "point" : "points")})");
        return region.Caption is { } caption ? $"// Checked when you hand in: {caption}{worth}"
            : checks.Count == 1 ? $"// One more check is made when you hand in{worth}."
            : string.Create(CultureInfo.InvariantCulture, $"// {checks.Count} more checks are made when you hand in{worth}.");
    }
}
