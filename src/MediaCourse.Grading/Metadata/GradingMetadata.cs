using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Metadata;

/// <summary>
/// What a cell is in an assignment: nbgrader's metadata, version 3, under the cell's key <c>nbgrader</c>. Older versions are upgraded
/// when they are read; version 3 is written.
/// </summary>
public sealed record GradingMetadata
{
    /// <summary>The key of a cell's metadata under which these stand.</summary>
    public const string Key = "nbgrader";

    /// <summary>The version that is written.</summary>
    public const int SchemaVersion = 3;

    /// <summary>Name of the cell, unique among the graded, solution and locked cells of its notebook; empty where the cell is none of them.</summary>
    public string GradeId { get; init; } = "";

    /// <summary>Whether the cell carries points.</summary>
    public bool IsGrade { get; init; }

    /// <summary>Whether the student answers in it.</summary>
    public bool IsSolution { get; init; }

    /// <summary>Whether it is said to be locked; see <see cref="IsReadOnly"/> for what follows from it.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether it describes a task that students solve in cells of their own below it.</summary>
    public bool IsTask { get; init; }

    /// <summary>What it is worth; null where it is not graded.</summary>
    public double? Points { get; init; }

    /// <summary>Digest of the cell as it was handed out, or null.</summary>
    public string? Checksum { get; init; }

    /// <summary>The kind of cell it was handed out as, such as <c>code</c>, or null.</summary>
    public string? CellType { get; init; }

    /// <summary>Whether the cell has a part in grading at all.</summary>
    public bool HasRole => IsGrade || IsSolution || IsLocked || IsTask;

    /// <summary>Whether students must leave the cell as it is: never a solution, always a graded cell, else as it says.</summary>
    public bool IsReadOnly => !IsSolution && (IsGrade || IsTask || IsLocked);

    /// <summary>The metadata of a cell, or null where it has none.</summary>
    /// <param name="cell">The cell.</param>
    /// <exception cref="GradingMetadataException">They cannot be read.</exception>
    public static GradingMetadata? Of(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Metadata.Has(Key) ? GradingMetadataReader.Read(cell) : null;
    }

    /// <summary>The metadata of a cell with these written into it; all else is kept.</summary>
    /// <param name="metadata">The cell's metadata.</param>
    public NotebookMetadata WriteTo(NotebookMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var members = new JsonObject();
        if (CellType is not null)
        {
            members["cell_type"] = CellType;
        }

        if (Checksum is not null)
        {
            members["checksum"] = Checksum;
        }

        members["grade"] = IsGrade;
        members["grade_id"] = GradeId;
        members["locked"] = IsReadOnly;
        if (Points is { } points && (IsGrade || IsTask))
        {
            members["points"] = double.IsInteger(points) && Math.Abs(points) < int.MaxValue ? JsonValue.Create((int)points) : JsonValue.Create(points);
        }

        members["schema_version"] = SchemaVersion;
        members["solution"] = IsSolution;
        members["task"] = IsTask;
        return metadata.With(members, Key);
    }
}
