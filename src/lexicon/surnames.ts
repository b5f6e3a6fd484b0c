/**
 * Surnames (họ) that people of Viet Nam bear: those of the Kinh that nine in ten people have (Lê Trung Hoa, Họ và tên người
 * Việt Nam, 2005) and frequent ones of other peoples. Left out are those that other words of plans begin with ("Văn phòng", "Từ tháng 3").
 */
export const SURNAMES: ReadonlySet<string> = new Set(
  `nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh lâm mai đào cao hà lương tô chu trương
  tạ quách thái vương phùng tăng nông hứa triệu lò cầm bế giàng sùng thào lục đàm châu kiều khuất phí ninh doãn mạc tống lưu
  thạch danh siu ksor niê lầu tòng quàng lường`.split(/\s+/),
);
