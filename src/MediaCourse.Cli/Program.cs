using System.Text;
using MediaCourse.Cli;

// Texts hold curly quotation marks, and JSON is UTF-8, whatever the console's own code page.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args);
