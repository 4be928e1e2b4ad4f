using System.Globalization;

namespace MediaCourse.Agreement;

/// <summary>Two readers' answers cannot be laid side by side.</summary>
public sealed class TwoReadersException : MediaCourseException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="first">How many answers the first reader gave.</param>
    /// <param name="second">How many the second gave.</param>
    public TwoReadersException(int first, int second)
        : base(string.Create(CultureInfo.InvariantCulture, $"The first reader has {first} answers and the second {second}; give both the same number, at least one, such as \"yes no yes\"."))
    {
    }
}
