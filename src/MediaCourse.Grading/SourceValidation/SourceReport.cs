using MediaCourse.Checks;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>What the validation of an assignment's source found.</summary>
/// <param name="Master">The master notebook.</param>
/// <param name="Companions">What students get beside the notebook.</param>
/// <param name="Findings">The mistakes, in the order of the cells.</param>
/// <param name="References">What the reference solution gives, by check; only where it gives something.</param>
public sealed record SourceReport(
    MasterNotebook Master, IReadOnlyList<ReleaseFile> Companions, IReadOnlyList<SourceFinding> Findings, IReadOnlyDictionary<CheckSpec, ReferenceValue> References)
{
    /// <summary>What the reference solution gives for a check, or null.</summary>
    public ProbeValue? ReferenceOf(CheckSpec check) => References.GetValueOrDefault(check)?.Value;
}
