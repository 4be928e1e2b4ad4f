using System.Text;
using MediaCourse;
using MediaCourse.Desk;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    return await DeskProgram.RunAsync(DeskOptions.Parse(args));
}
catch (MediaCourseException error)
{
    await Console.Error.WriteLineAsync($"mediacourse: {error.Message}");
    return DeskProgram.BadInput;
}
