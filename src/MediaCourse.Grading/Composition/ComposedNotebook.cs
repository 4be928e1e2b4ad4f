using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Execution;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Composition;

/// <summary>A notebook to be graded: the master's cells, in the master's order, with the student's answers in them.</summary>
/// <param name="Cells">Its cells in order.</param>
/// <param name="Steps">What is run of it.</param>
/// <param name="Repairs">What had to be put right, in words for student and teacher.</param>
public sealed record ComposedNotebook(IReadOnlyList<ComposedCell> Cells, IReadOnlyList<ComposedStep> Steps, IReadOnlyList<string> Repairs);

/// <summary>A cell of a composed notebook.</summary>
/// <param name="Cell">The cell as readers of the graded notebook see it, without hidden checks.</param>
/// <param name="MasterIndex">Its place in the master, or null for a cell that the student added.</param>
public sealed record ComposedCell(NotebookCell Cell, int? MasterIndex);

/// <summary>A step that is run.</summary>
/// <param name="Step">The step.</param>
/// <param name="CellIndex">The composed cell that it belongs to.</param>
/// <param name="Check">The check whose probe it is, or null.</param>
public sealed record ComposedStep(ExecutionStep Step, int CellIndex, CheckSpec? Check);
