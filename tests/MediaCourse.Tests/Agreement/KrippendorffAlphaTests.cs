using MediaCourse.Agreement;

namespace MediaCourse.Tests.Agreement;

/// <summary>The worked examples of Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), and the edges.</summary>
public class KrippendorffAlphaTests
{
    private static readonly IReadOnlyList<IReadOnlyList<double?>> FourReaders =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
        [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];

    [Fact]
    public void Two_readers_and_two_values()
    {
        var alpha = KrippendorffAlpha.Of(
            [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]],
            MeasurementLevel.Nominal);

        Assert.Equal(0.095, alpha.Value!.Value, 0.0005);
        Assert.Equal((10, 20), (alpha.Units, alpha.Values));
    }

    [Fact]
    public void Two_readers_and_names()
    {
        var alpha = KrippendorffAlpha.OfNames(
        [
            ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"],
            ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"],
        ]);

        Assert.Equal(0.692, alpha.Value!.Value, 0.0005);
    }

    [Theory]
    [InlineData(MeasurementLevel.Nominal, 0.743)]
    [InlineData(MeasurementLevel.Ordinal, 0.815)]
    [InlineData(MeasurementLevel.Interval, 0.849)]
    [InlineData(MeasurementLevel.Ratio, 0.797)]
    public void Four_readers_of_whom_none_read_everything(MeasurementLevel level, double published)
    {
        var alpha = KrippendorffAlpha.Of(FourReaders, level);

        Assert.Equal(published, alpha.Value!.Value, 0.0005);
        Assert.Equal((11, 40), (alpha.Units, alpha.Values));
    }

    [Fact]
    public void Nothing_is_said_where_all_values_are_the_same_or_no_unit_was_read_twice()
    {
        Assert.Null(KrippendorffAlpha.Of([[1, 1, 1], [1, 1, 1]], MeasurementLevel.Interval).Value);
        Assert.Null(KrippendorffAlpha.Of([[1, null], [null, 2]], MeasurementLevel.Nominal).Value);
        Assert.Null(KrippendorffAlpha.Of([], MeasurementLevel.Nominal).Value);
    }

    [Fact]
    public void Perfect_agreement_is_one_and_steady_disagreement_below_zero()
    {
        Assert.Equal(1, KrippendorffAlpha.Of([[1, 2, 3], [1, 2, 3]], MeasurementLevel.Ordinal).Value);
        Assert.True(KrippendorffAlpha.Of([[1, 2, 1, 2], [2, 1, 2, 1]], MeasurementLevel.Nominal).Value < 0);
    }

    [Fact]
    public void Lists_of_different_length_and_values_without_a_place_are_refused()
    {
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[1, 2], [1]], MeasurementLevel.Nominal));
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[1, double.NaN], [1, 2]], MeasurementLevel.Nominal));
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Of([[-1, 2], [1, 2]], MeasurementLevel.Ratio));
    }
}
