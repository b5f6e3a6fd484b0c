// The text of PDF files as Apache Tika gives it: PDFBox's lines, a blank line between its paragraphs, pages joined
// by a space. One start of Java for many files: arguments are triples of PDF, text file, drop threshold.
import java.io.*;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

public class Tika {
  public static void main(String[] args) throws Exception {
    for (int i = 0; i + 2 < args.length; i += 3) {
      try (PDDocument document = PDDocument.load(new File(args[i]));
           Writer out = new OutputStreamWriter(new FileOutputStream(args[i + 1]), StandardCharsets.UTF_8)) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setParagraphStart("");
        stripper.setParagraphEnd("\n");
        stripper.setPageStart(" ");
        stripper.setPageEnd("");
        stripper.setLineSeparator(" \n");
        stripper.setDropThreshold(Float.parseFloat(args[i + 2]));
        stripper.writeText(document, out);
      }
    }
  }
}
