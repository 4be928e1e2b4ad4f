namespace MediaCourse.Notebooks.Documents;

/// <summary>Something in a notebook that is not as the format asks, and that does not stop reading.</summary>
/// <param name="Message">One line: what is wrong and what is made of it.</param>
/// <param name="Line">Line in the file, from 1, or null where the whole file is meant.</param>
/// <param name="CellIndex">Index of the cell, from 0, or null where no cell is meant.</param>
public sealed record NotebookWarning(string Message, int? Line, int? CellIndex);
