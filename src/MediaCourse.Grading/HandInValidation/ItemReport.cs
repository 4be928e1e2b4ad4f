using MediaCourse.Checks;

namespace MediaCourse.Grading.HandInValidation;

/// <summary>An item of a student's notebook.</summary>
/// <param name="Id">Its grade_id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">How far the student is with it.</param>
/// <param name="Message">What is still to be done, in a sentence; empty where nothing is.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="CellId">The id of the cell to go to, or null.</param>
/// <param name="CellIndex">The place of that cell, from 0, or null.</param>
/// <param name="Checks">Its checks that are made here.</param>
/// <param name="ChecksOnHandIn">How many more checks are made when it is handed in.</param>
/// <param name="PointsOnHandIn">What those are worth together.</param>
public sealed record ItemReport(
    string Id,
    string Title,
    ItemState State,
    string Message,
    double Points,
    string? CellId,
    int? CellIndex,
    IReadOnlyList<CheckReport> Checks,
    int ChecksOnHandIn,
    double PointsOnHandIn);

/// <summary>A check of a student's notebook.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">A sentence on it, with the hint where the answer is not right.</param>
public sealed record CheckReport(string Name, CheckOutcome Outcome, string Message);
