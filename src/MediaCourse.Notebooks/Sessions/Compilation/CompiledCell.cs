namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>A cell ready to run: all that an executor needs of it.</summary>
/// <param name="SubmissionType">Type that holds the cell's variables and the factory that runs it.</param>
/// <param name="HasResult">Whether it ends in an expression whose value is to be shown.</param>
/// <param name="Slots">Number of cells in its chain, this one included.</param>
/// <param name="Assembly">The emitted assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
public sealed record CompiledCell(
    string SubmissionType,
    bool HasResult,
    int Slots,
    ReadOnlyMemory<byte> Assembly,
    ReadOnlyMemory<byte> Symbols);
