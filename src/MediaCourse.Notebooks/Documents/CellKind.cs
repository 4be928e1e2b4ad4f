namespace MediaCourse.Notebooks.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Code with its outputs.</summary>
    Code,

    /// <summary>Text that is passed on as it is.</summary>
    Raw,

    /// <summary>A kind that this version does not know, or none given; the cell is kept and otherwise left alone.</summary>
    Unknown,
}
