using System.Globalization;
using MediaCourse.Comments.Tone.Vader;

namespace MediaCourse.Tests.Comments.Tone;

public class DecimalRoundingTests
{
    [Theory]
    [InlineData(0.0625, 3, 0.062)]
    [InlineData(0.1875, 3, 0.188)]
    [InlineData(0.3125, 3, 0.312)]
    [InlineData(0.0005, 3, 0.001)]
    [InlineData(0.0015, 3, 0.002)]
    [InlineData(0.0025, 3, 0.003)]
    [InlineData(0.0035, 3, 0.004)]
    [InlineData(0.4835, 3, 0.483)]
    [InlineData(-0.03125, 4, -0.0312)]
    [InlineData(-0.00001, 4, 0)]
    [InlineData(1, 3, 1)]
    public void Numbers_are_rounded_by_their_exact_value_with_halves_to_even(double value, int decimals, double rounded)
    {
        Assert.Equal(rounded, DecimalRounding.Round(value, decimals));
    }

    [Fact]
    public void Rounding_agrees_with_the_exact_digits_of_the_number()
    {
        var random = new Random(2014);
        for (var i = 0; i < 200_000; i++)
        {
            var value = random.Next(3) == 0 ? random.Next(20_000) / 20_000.0 : random.NextDouble();
            if (!double.IsInteger(value * 32))
            {
                Assert.Equal(value.ToString("F4", CultureInfo.InvariantCulture), DecimalRounding.Round(value, 4).ToString("F4", CultureInfo.InvariantCulture));
            }
        }
    }
}
