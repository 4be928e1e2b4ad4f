using MediaCourse.Agreement;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Marking;

/// <summary>How far people who marked the same answers agree.</summary>
/// <param name="Alpha">Krippendorff's alpha, with the differences of points as distances.</param>
/// <param name="Differing">The hand-ins to which they gave different points.</param>
internal sealed record MarkerAgreement(KrippendorffAlpha Alpha, IReadOnlyList<long> Differing)
{
    /// <summary>The agreement on a question.</summary>
    /// <param name="marks">All marks of the question.</param>
    public static MarkerAgreement Of(IReadOnlyList<GivenMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var twice = marks.GroupBy(static mark => mark.HandIn).Where(static group => group.Skip(1).Any()).ToList();
        var readers = marks.Select(static mark => mark.Marker).Distinct(StringComparer.Ordinal)
            .Select(marker => (IReadOnlyList<double?>)[.. twice.Select(group => group.FirstOrDefault(mark => mark.Marker == marker)?.Points)]);
        return new MarkerAgreement(
            KrippendorffAlpha.Of([.. readers], MeasurementLevel.Interval),
            [.. twice.Where(static group => group.Select(static mark => mark.Points).Distinct().Skip(1).Any()).Select(static group => group.Key)]);
    }
}
