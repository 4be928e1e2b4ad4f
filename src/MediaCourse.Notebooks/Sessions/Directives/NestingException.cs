namespace MediaCourse.Notebooks.Sessions.Directives;

/// <summary>A cell opens so many brackets inside one another that the compiler would run out of stack, and end the whole run.</summary>
internal sealed class NestingException() : MediaCourseException(
    $"More than {Maximum} brackets are open inside one another. Close some, or split the cell.")
{
    private const int Maximum = 400;

    /// <summary>Counts brackets wherever they stand: text with so many open ones is no reason to look closer.</summary>
    /// <exception cref="NestingException">There are too many.</exception>
    public static void ThrowIfTooDeep(string code)
    {
        var brackets = 0;
        var angles = 0;
        foreach (var character in code)
        {
            switch (character)
            {
                case '(' or '[' or '{':
                    brackets++;
                    break;
                case ')' or ']' or '}':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                case ';' or '\n':
                    // Most of them compare.
                    angles = 0;
                    break;
            }

            if (brackets > Maximum || angles > Maximum)
            {
                throw new NestingException();
            }
        }
    }
}
