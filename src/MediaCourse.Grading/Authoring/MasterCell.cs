using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Authoring;

/// <summary>A cell of a master notebook.</summary>
public sealed record MasterCell
{
    /// <summary>Its place in the notebook, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The cell as it stands in the file.</summary>
    public required NotebookCell Cell { get; init; }

    /// <summary>Its grading metadata; null where it has none, or none that can be read.</summary>
    public GradingMetadata? Grading { get; init; }

    /// <summary>Why its grading metadata cannot be read, or null.</summary>
    public string? MetadataProblem { get; init; }

    /// <summary>What it is for.</summary>
    public required CellRole Role { get; init; }

    /// <summary>What the nearest heading above it says; empty where there is none.</summary>
    public required string Heading { get; init; }

    /// <summary>Its solutions, prompts and hidden checks.</summary>
    public required CellRegions Regions { get; init; }

    /// <summary>Its checks; null where it is no code.</summary>
    public CheckCell? Checks { get; init; }

    /// <summary>Its name in grading; empty where it has none.</summary>
    public string GradeId => Grading?.GradeId ?? "";

    /// <summary>Whether the student answers in it.</summary>
    public bool IsAnswered => Role is CellRole.Answer or CellRole.Prose or CellRole.Output;
}
