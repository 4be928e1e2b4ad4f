using System.Globalization;

namespace MediaCourse.Framing;

/// <summary>More or fewer words around a term are asked for than there can be; the message says what to write.</summary>
public sealed class ContextException : MediaCourseException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="option">What the number is called where it is written.</param>
    /// <param name="value">The number.</param>
    /// <param name="meaning">What it says, as a clause.</param>
    /// <param name="least">The smallest number that can be written.</param>
    public ContextException(string option, int value, string meaning, int least)
        : base(string.Create(CultureInfo.InvariantCulture, $"{option}: {value} cannot be: it says {meaning}; write {least} or more."))
    {
    }

    internal static void ThrowIfLess(string option, int value, string meaning, int least)
    {
        if (value < least)
        {
            throw new ContextException(option, value, meaning, least);
        }
    }
}
