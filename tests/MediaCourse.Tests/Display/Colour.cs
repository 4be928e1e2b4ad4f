using System.Globalization;

namespace MediaCourse.Tests.Display;

/// <summary>A colour as eyes of several kinds see it.</summary>
/// <param name="R">Linear red, 0 to 1.</param>
/// <param name="G">Linear green, 0 to 1.</param>
/// <param name="B">Linear blue, 0 to 1.</param>
internal sealed record Colour(double R, double G, double B)
{
    public static Colour Parse(string hex) => new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    /// <summary>Relative luminance, WCAG 2.2.</summary>
    public double Luminance => (0.2126 * R) + (0.7152 * G) + (0.0722 * B);

    /// <summary>Contrast ratio, WCAG 2.2.</summary>
    public double Contrast(Colour other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <summary>The colour laid over another; browsers mix the coded values, not the linear ones.</summary>
    public Colour Over(Colour ground, double alpha) => new(Mix(R, ground.R, alpha), Mix(G, ground.G, alpha), Mix(B, ground.B, alpha));

    /// <summary>The colour as seen with a colour vision deficiency, by a matrix of Machado, Oliveira and Fernandes (2009), severity 1.</summary>
    public Colour Seen(double[] matrix) => new(
        Math.Clamp((matrix[0] * R) + (matrix[1] * G) + (matrix[2] * B), 0, 1),
        Math.Clamp((matrix[3] * R) + (matrix[4] * G) + (matrix[5] * B), 0, 1),
        Math.Clamp((matrix[6] * R) + (matrix[7] * G) + (matrix[8] * B), 0, 1));

    /// <summary>Difference in CIELAB (CIE 1976); about 2 can just be seen side by side.</summary>
    public double Difference(Colour other)
    {
        var (l1, a1, b1) = Lab();
        var (l2, a2, b2) = other.Lab();
        return Math.Sqrt(Math.Pow(l1 - l2, 2) + Math.Pow(a1 - a2, 2) + Math.Pow(b1 - b2, 2));
    }

    private (double L, double A, double B) Lab()
    {
        var x = F(((0.4124 * R) + (0.3576 * G) + (0.1805 * B)) / 0.95047);
        var y = F(Luminance);
        var z = F(((0.0193 * R) + (0.1192 * G) + (0.9505 * B)) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
    }

    private static double Channel(string hex, int start) => Linear(int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);

    private static double Mix(double over, double ground, double alpha) => Linear((alpha * Coded(over)) + ((1 - alpha) * Coded(ground)));

    private static double Linear(double coded) => coded <= 0.04045 ? coded / 12.92 : Math.Pow((coded + 0.055) / 1.055, 2.4);

    private static double Coded(double linear) => linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
}
