using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.HandInValidation;

/// <summary>A cell of a student's notebook.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Grading">Its grading metadata; null where it has none that can be read.</param>
/// <param name="Checks">Its checks, where it is a cell of checks.</param>
internal sealed record StudentCell(int Index, NotebookCell Cell, GradingMetadata? Grading, CheckCell? Checks)
{
    public string GradeId => Grading is { HasRole: true } grading ? grading.GradeId : "";

    public static IReadOnlyList<StudentCell> Of(NotebookDocument document, CancellationToken cancellationToken) =>
    [
        .. document.Cells.Select((cell, index) =>
        {
            var grading = Read(cell);
            var isChecks = cell.Kind == CellKind.Code && grading is { IsGrade: true, IsSolution: false };
            return new StudentCell(index, cell, grading, isChecks ? CheckCell.Read(cell.Source, CellRegions.Read(cell.Source, isProse: false), cancellationToken) : null);
        }),
    ];

    private static GradingMetadata? Read(NotebookCell cell)
    {
        try
        {
            return GradingMetadata.Of(cell);
        }
        catch (GradingMetadataException)
        {
            return null;
        }
    }
}
